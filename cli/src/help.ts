/** What `--help` prints. */
export const help = `Usage: stackstage analyze PATH... [options]

Reads infrastructure templates and prints score, findings and monthly cost.
Formats read: Terraform, CloudFormation and SAM, Kubernetes manifests, Docker Compose,
and descriptions in words (.txt, .md). A PATH is a file, a folder, or - for standard
input. Several paths are one architecture.

Options:
  --format FORMAT   text (default), json, markdown or sarif
  --each            take each PATH as its own: one JSON report a line, in that order
  --fail-under N    exit with 1 when the score is below N (0 to 100)
  --region REGION   region to take for what states none
  -q, --quiet       say nothing but the result
  -h, --help        print this
  -V, --version     print the version

Exit codes:
  0  analysed            2  wrong usage
  1  below --fail-under  3  something could not be read or analysed

NO_COLOR switches colours off. Nothing leaves this machine.
`;
