export const appointUsage =
  'juyi appoint --email ADDRESS --role worker|supervisor [--data DIR] [--database URL] [--community ID] [--demo]\n' +
  '  puts the first worker or supervisor in office; they sign in with a code sent to the address';
