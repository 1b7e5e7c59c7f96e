/** What `--help` prints. */
export const help = `Usage: stackstage analyze PATH... [options]
       stackstage help

Reads infrastructure templates and prints score, findings and monthly cost.
Formats read: Terraform, CloudFormation and SAM, Kubernetes manifests, Docker Compose,
and descriptions in words (.txt, .md). A PATH is a file, a folder, or - for standard
input. Several paths are one architecture.

Options:
  -f, --format FORMAT   text (default), json, markdown or sarif; several as FORMAT=FILE
  -o, --output FILE     write the result to a file
      --each            take each PATH as its own: one JSON report a line, in that order
      --fail-under N    exit with 1 when the score is below N (0 to 100)
      --fail-on LEVEL   exit with 1 when an issue is of this severity or worse:
                        critical, high, medium, low or info
      --allow-unreadable
                        exit as if what could not be read was not there
      --region REGION   region to take for what states none
      --no-color        no colours, as with NO_COLOR or TERM=dumb
  -q, --quiet           say nothing but the result and errors
  -h, --help            print this
  -V, --version         print the version

Exit codes:
  0  analysed                           2  wrong usage
  1  below --fail-under, or --fail-on   3  something could not be read or analysed

Results go to standard output, messages to standard error. Nothing leaves this machine.
`;
