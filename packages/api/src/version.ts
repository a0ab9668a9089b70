/** The version of all packages of the house; a test compares it with package.json. */
export const version = '0.1.0';
