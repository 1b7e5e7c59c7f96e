import { service } from '../service.ts';

/** Says which pods run on Fargate; its bill is that of the pods, which other files declare. */
export const eksFargateProfile = service({
  id: 'aws-eks-fargate-profile',
  name: 'EKS Fargate profile',
  provider: 'aws',
  kind: 'cluster.node-pool',
  icon: 'aws/fargate',
  formats: {
    terraform: {
      type: 'aws_eks_fargate_profile',
      links: { memberOf: 'cluster_name', placedIn: 'subnet_ids', runsAs: 'pod_execution_role_arn' },
    },
    cloudformation: {
      type: 'AWS::EKS::FargateProfile',
      links: { memberOf: 'ClusterName', placedIn: 'Subnets', runsAs: 'PodExecutionRoleArn' },
    },
  },
  sla: 'aws-fargate',
  prices: [
    () => ({ label: 'Pods on Fargate', notPriced: 'the pods it takes are not in these files' }),
  ],
});
