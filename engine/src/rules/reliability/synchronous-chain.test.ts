import { ruleTable } from '../../testing/rule-table.ts';
import { synchronousChain } from './synchronous-chain.ts';

const part = (name: string, calls: string | undefined, type = 'ClusterIP') => `---
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {type: ${type}, selector: {app: ${name}}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: ${name}
          image: "${name}:1"
          env: [{name: NEXT, value: "${calls ? `http://${calls}` : 'none'}"}]
`;
const chain = (...names: readonly string[]) =>
  names
    .map((name, index) => part(name, names[index + 1], index === 0 ? 'LoadBalancer' : undefined))
    .join('');
const functions = (...lines: readonly string[]) => `
resource "aws_apigatewayv2_api" "api" {
  protocol_type = "HTTP"
  target        = aws_lambda_function.a.arn
}
resource "aws_lambda_function" "a" {
  environment {
    variables = {
      ${lines.join('\n      ')}
    }
  }
}
resource "aws_sqs_queue" "q" {}
`;

ruleTable(synchronousChain, {
  fails: {
    'four programs in a row': {
      kubernetes: chain('web', 'cart', 'stock', 'depot'),
      on: 'Deployment/depot',
    },
  },
  passes: {
    'three programs in a row': { kubernetes: chain('web', 'cart', 'stock') },
    'a circle of three': {
      kubernetes: chain('web', 'cart', 'stock') + part('spare', 'web'),
    },
    'a queue takes it on': { terraform: functions('QUEUE = aws_sqs_queue.q.url') },
  },
  unknown: 'never, as only links that are known make a chain',
  notApplicable: {
    'nothing comes in': { terraform: 'resource "aws_lambda_function" "it" {}\n' },
    'no entry in the cluster': { kubernetes: part('web', 'cart') },
  },
});
