/** 到达 · the browser puts the focus of a first page; after a change of page it is ours to put. */
let isFirst = true;

/** @returns whether this page was come to from another one of ours */
export function cameFromAnother(): boolean {
  const came = !isFirst;
  isFirst = false;
  return came;
}
