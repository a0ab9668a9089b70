export const rollUsage = 'juyi roll verify FILE [--checksum HEX] [--json]';
