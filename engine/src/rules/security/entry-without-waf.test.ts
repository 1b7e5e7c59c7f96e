import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { entryWithoutWaf } from './entry-without-waf.ts';

const balancer = terraform('aws_lb');
const filter = `
resource "aws_wafv2_web_acl" "w" { scope = "REGIONAL" }
resource "aws_wafv2_web_acl_association" "w" {
  resource_arn = aws_lb.it.arn
  web_acl_arn  = aws_wafv2_web_acl.w.arn
}
`;

ruleTable(entryWithoutWaf, {
  fails: {
    'a public balancer': {
      terraform: balancer,
      cloudformation: cloudformation('AWS::ElasticLoadBalancingV2::LoadBalancer'),
    },
    'a CDN': { terraform: terraform('aws_cloudfront_distribution', 'enabled = true') },
  },
  passes: {
    'a filter is associated': { terraform: balancer + filter },
    'a filter is named': {
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true, WebACLId: "arn:aws:wafv2:us-east-1:1:global/webacl/a/b"}',
      ),
    },
  },
  unknown: {
    'whether it is public is open': { terraform: terraform('aws_lb', 'internal = var.unset') },
  },
  notApplicable: {
    'an internal balancer': {
      terraform: terraform('aws_lb', 'internal = true'),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
        'Scheme: internal',
      ),
    },
    'a balancer of connections': {
      terraform: terraform('aws_lb', 'load_balancer_type = "network"'),
    },
    'an API that can have none': {
      terraform: terraform('aws_apigatewayv2_api', 'protocol_type = "HTTP"'),
    },
  },
});
