/** In the place of the reader of lists: tells which variables of ours it was given. */
process.stdin.resume();
process.stdin.on('end', () => {
  const given = Object.keys(process.env).filter((name) => !name.startsWith('__CF'));
  process.stdout.write([{ state: 'ready' }, given, []].map((part) => JSON.stringify(part)).join('\n'));
});
