import type { FormSchema } from '../../../api/form-schema';

/** What every control is given; it answers with `change`. */
export interface FieldProps {
  id: string;
  schema: FormSchema;
  path: string;
  value: unknown;
  required: boolean;
  invalid: boolean;
  describedBy?: string | undefined;
}
