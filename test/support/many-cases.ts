/** 许多件 · copies of one case and of its fact, as many as make a list long; nobody handles them. */
type Sql = <T>(text: string, ...values: unknown[]) => Promise<T[]>;

const copyOf = (id: string): string => `md5('${id}' || n)::uuid`;

export async function copyCase(sql: Sql, id: string, copies: number): Promise<void> {
  for (const [table, own] of [
    ['proposal', 'id'],
    ['rate_fact', 'case_id'],
  ] as const) {
    const columns = await sql<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped
         AND attgenerated = ''`,
    );
    const values = columns.map(({ name }) =>
      name === own || name === 'id' ? copyOf(id) : /^number/.test(name) ? `o.${name} || '-' || n` : `o.${name}`,
    );
    await sql(
      `INSERT INTO ${table} (${columns.map((c) => c.name).join(', ')}) SELECT ${values.join(', ')}
       FROM ${table} o, generate_series(1, ${copies}) AS n WHERE o.${own} = '${id}' ${table === 'rate_fact' ? `AND o.subject = 'case'` : ''}`,
    );
  }
}

export async function removeCopies(sql: Sql, id: string, copies: number): Promise<void> {
  const all = `(SELECT ${copyOf(id)} FROM generate_series(1, ${copies}) AS n)`;
  await sql(`DELETE FROM rate_fact WHERE case_id IN ${all}`);
  await sql(`DELETE FROM proposal WHERE id IN ${all}`);
}
