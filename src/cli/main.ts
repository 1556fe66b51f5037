process.stderr.write('The command line is not built in yet.\n');
process.exitCode = 2;
