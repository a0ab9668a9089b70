const longest = 400;
const read = /\.(ts|mjs|js|css|html|md)$/;
const generated = /\.gen\.ts$/;

/** Every file that no longer fits a reader's head. @param {Map<string, string>} files texts by their path */
export function checkLengths(files) {
  return [...files].flatMap(([path, text]) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    const long = read.test(path) && !generated.test(path) && lines > longest;
    return long ? [`${path} has ${lines} lines; ${longest} is the most: find the second thing in it`] : [];
  });
}
