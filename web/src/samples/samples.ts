/** The architectures that a visitor can look at before signing in. */
export const samples = [
  {
    id: 'shop',
    title: 'Web shop on AWS',
    format: 'Terraform',
    about: 'A balancer, a group of machines, Postgres, Redis, and a queue that sends mails.',
    files: ['network.tf', 'app.tf', 'data.tf', 'variables.tf'],
  },
  {
    id: 'fargate',
    title: 'Ticket API on Fargate',
    format: 'CloudFormation',
    about: 'Containers without servers in private subnets, with Aurora and DynamoDB.',
    files: ['fargate.yaml'],
  },
  {
    id: 'guestbook',
    title: 'Guestbook in a cluster',
    format: 'Kubernetes',
    about: 'A page in three copies and a Redis with followers.',
    files: ['guestbook.yaml'],
  },
] as const;

export type SampleId = (typeof samples)[number]['id'];
