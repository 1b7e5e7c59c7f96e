// Loaded into a measured process: says at its end how much memory it held at most, in MiB.
process.on('exit', () =>
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`),
);
