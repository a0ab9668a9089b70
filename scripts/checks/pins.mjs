const exact = /^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/;

/** Every dependency whose version may drift. Peer dependencies say a range, as they should. */
export function checkPins(files) {
  const manifests = [...files].filter(([path]) => /(^|\/)package\.json$/.test(path));
  return manifests.flatMap(([path, text]) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text);
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    return all
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `${path} asks for ${name} ${version}; pin one version`);
  });
}
