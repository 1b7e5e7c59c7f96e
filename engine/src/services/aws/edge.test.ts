import { describe } from 'vitest';
import { facetTable, notApplicable } from '../../testing/facet-table.ts';

describe('edge', () => {
  facetTable({
    'a distribution of a bucket, open in every way': {
      terraform: `resource "aws_s3_bucket" "b" {}
resource "aws_cloudfront_distribution" "d" {
  enabled = true
  origin {
    domain_name = aws_s3_bucket.b.bucket_regional_domain_name
    origin_id = "b"
  }
  default_cache_behavior {
    viewer_protocol_policy = "allow-all"
  }
  viewer_certificate {
    minimum_protocol_version = "TLSv1"
  }
}`,
      cloudformation: `Resources:
  B: {Type: AWS::S3::Bucket}
  D:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{Id: b, DomainName: !GetAtt B.RegionalDomainName, S3OriginConfig: {OriginAccessIdentity: ""}}]
        DefaultCacheBehavior: {ViewerProtocolPolicy: allow-all}
        ViewerCertificate: {MinimumProtocolVersion: TLSv1}`,
      on: { terraform: 'aws_cloudfront_distribution.d', cloudformation: 'D' },
      facets: {
        tlsRequired: false,
        minTlsVersion: 1,
        accessLogs: false,
        wafProtected: false,
        automaticFailover: false,
        originAccessControl: false,
        publicEndpoint: true,
      },
      links: { terraform: ['forwardsTo aws_s3_bucket.b'], cloudformation: ['forwardsTo B'] },
      monthlyUsd: 8.5 + 1,
    },
    'a distribution as it should be': {
      terraform: `resource "aws_s3_bucket" "b" {}
resource "aws_cloudfront_origin_access_control" "c" {}
resource "aws_cloudfront_distribution" "d" {
  enabled = true
  web_acl_id = "arn:aws:wafv2:us-east-1:1:global/webacl/x"
  origin {
    domain_name = aws_s3_bucket.b.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.c.id
  }
  origin {
    domain_name = "api.example.com"
    custom_origin_config {}
  }
  origin_group {
    origin_id = "g"
  }
  logging_config {
    bucket = "logs.s3.amazonaws.com"
  }
  default_cache_behavior {
    viewer_protocol_policy = "redirect-to-https"
  }
  ordered_cache_behavior {
    viewer_protocol_policy = "https-only"
  }
  viewer_certificate {
    minimum_protocol_version = "TLSv1.2_2021"
  }
}`,
      on: { terraform: 'aws_cloudfront_distribution.d' },
      facets: {
        tlsRequired: true,
        minTlsVersion: 1.2,
        accessLogs: true,
        wafProtected: true,
        automaticFailover: true,
        originAccessControl: true,
      },
    },
    'a distribution of a server': {
      cloudformation: `Resources:
  D:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{Id: a, DomainName: api.example.com, CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
        DefaultCacheBehavior: {ViewerProtocolPolicy: https-only}`,
      on: { cloudformation: 'D' },
      facets: { originAccessControl: notApplicable, tlsRequired: true },
    },
    'a public zone that is not signed': {
      terraform: 'resource "aws_route53_zone" "z" {\n  name = "example.com"\n}',
      cloudformation:
        'Resources: {Z: {Type: "AWS::Route53::HostedZone", Properties: {Name: example.com}}}',
      on: { terraform: 'aws_route53_zone.z', cloudformation: 'Z' },
      facets: { dnssec: false },
      monthlyUsd: 0.9,
    },
    'a private zone': {
      terraform: 'resource "aws_route53_zone" "z" {\n  vpc {\n    vpc_id = "vpc-1"\n  }\n}',
      cloudformation:
        'Resources: {Z: {Type: "AWS::Route53::HostedZone", Properties: {VPCs: [{VPCId: vpc-1}]}}}',
      on: { terraform: 'aws_route53_zone.z', cloudformation: 'Z' },
      facets: { dnssec: notApplicable },
    },
    'a record that leads to a balancer': {
      terraform: `resource "aws_lb" "b" {}
resource "aws_route53_zone" "z" {}
resource "aws_route53_record" "r" {
  zone_id = aws_route53_zone.z.zone_id
  alias {
    name = aws_lb.b.dns_name
  }
}`,
      cloudformation: `Resources:
  B: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {}}
  Z: {Type: AWS::Route53::HostedZone, Properties: {Name: x}}
  R: {Type: AWS::Route53::RecordSet, Properties: {HostedZoneId: !Ref Z, AliasTarget: {DNSName: !GetAtt B.DNSName}}}`,
      on: { terraform: 'aws_route53_record.r', cloudformation: 'R' },
      links: {
        terraform: ['forwardsTo aws_lb.b', 'memberOf aws_route53_zone.z'],
        cloudformation: ['forwardsTo B', 'memberOf Z'],
      },
    },
    'a web ACL with two rules': {
      terraform: `resource "aws_lb" "b" {}
resource "aws_wafv2_web_acl" "w" {
  rule {
    name = "a"
  }
  rule {
    name = "b"
  }
}
resource "aws_wafv2_web_acl_association" "w" {
  web_acl_arn = aws_wafv2_web_acl.w.arn
  resource_arn = aws_lb.b.arn
}`,
      on: { terraform: 'aws_wafv2_web_acl.w' },
      links: { terraform: ['attachedTo aws_lb.b'] },
      monthlyUsd: 5 + 2 + 0.6,
    },
    'an accelerator': {
      terraform: `resource "aws_lb" "b" {}
resource "aws_globalaccelerator_accelerator" "a" {}
resource "aws_globalaccelerator_listener" "l" {
  accelerator_arn = aws_globalaccelerator_accelerator.a.id
}
resource "aws_globalaccelerator_endpoint_group" "g" {
  listener_arn = aws_globalaccelerator_listener.l.id
  endpoint_configuration {
    endpoint_id = aws_lb.b.arn
  }
}`,
      on: { terraform: 'aws_globalaccelerator_accelerator.a' },
      facets: { enabled: true },
      links: { terraform: ['forwardsTo aws_lb.b'] },
    },
  });
});

describe('APIs', () => {
  facetTable({
    'a REST API before a function': {
      terraform: `resource "aws_lambda_function" "f" {}
resource "aws_api_gateway_rest_api" "a" {}
resource "aws_api_gateway_integration" "i" {
  rest_api_id = aws_api_gateway_rest_api.a.id
  uri = aws_lambda_function.f.invoke_arn
}`,
      cloudformation: `Resources:
  F: {Type: AWS::Lambda::Function, Properties: {}}
  A: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
  M:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref A
      HttpMethod: GET
      Integration: {Uri: !Sub "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\${F.Arn}/invocations"}`,
      on: { terraform: 'aws_api_gateway_rest_api.a', cloudformation: 'A' },
      facets: { publicEndpoint: true, authenticationRequired: notApplicable },
      links: {
        terraform: ['forwardsTo aws_lambda_function.f'],
        cloudformation: ['forwardsTo F'],
      },
      monthlyUsd: 3.5,
    },
    'an API whose stage is guarded': {
      terraform: `resource "aws_api_gateway_rest_api" "a" {}
resource "aws_api_gateway_stage" "s" {
  rest_api_id = aws_api_gateway_rest_api.a.id
}
resource "aws_wafv2_web_acl_association" "w" {
  resource_arn = aws_api_gateway_stage.s.arn
  web_acl_arn = "arn:aws:wafv2:x"
}`,
      cloudformation: `Resources:
  A: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
  W:
    Type: AWS::WAFv2::WebACLAssociation
    Properties:
      ResourceArn: !Sub "arn:aws:apigateway:us-east-1::/restapis/\${A}/stages/prod"
      WebACLArn: x`,
      on: { terraform: 'aws_api_gateway_rest_api.a', cloudformation: 'A' },
      facets: { wafProtected: true },
    },
    'a stage with nothing': {
      terraform: 'resource "aws_api_gateway_stage" "s" {\n  rest_api_id = "x"\n}',
      cloudformation:
        'Resources: {S: {Type: "AWS::ApiGateway::Stage", Properties: {RestApiId: x}}}',
      on: { terraform: 'aws_api_gateway_stage.s', cloudformation: 'S' },
      facets: { tracing: false, caching: false, accessLogs: false, wafProtected: false },
      monthlyUsd: 0,
    },
    'a stage with a cache': {
      terraform: `resource "aws_api_gateway_stage" "s" {
  cache_cluster_enabled = true
  cache_cluster_size = "1.6"
  xray_tracing_enabled = true
  access_log_settings {
    destination_arn = "arn:aws:logs:x"
  }
}`,
      on: { terraform: 'aws_api_gateway_stage.s' },
      facets: { tracing: true, caching: true, accessLogs: true },
      monthlyUsd: 730 * 0.038,
    },
    'an open method': {
      terraform:
        'resource "aws_api_gateway_method" "m" {\n  authorization = "NONE"\n  http_method = "GET"\n}',
      cloudformation:
        'Resources: {M: {Type: "AWS::ApiGateway::Method", Properties: {AuthorizationType: NONE, HttpMethod: GET}}}',
      on: { terraform: 'aws_api_gateway_method.m', cloudformation: 'M' },
      facets: { authenticationRequired: false },
    },
    'a method with a key': {
      terraform:
        'resource "aws_api_gateway_method" "m" {\n  authorization = "NONE"\n  api_key_required = true\n  http_method = "GET"\n}',
      on: { terraform: 'aws_api_gateway_method.m' },
      facets: { authenticationRequired: true },
    },
    'a preflight': {
      terraform:
        'resource "aws_api_gateway_method" "m" {\n  authorization = "NONE"\n  http_method = "OPTIONS"\n}',
      on: { terraform: 'aws_api_gateway_method.m' },
      facets: { authenticationRequired: notApplicable },
    },
    'an HTTP API for any origin': {
      terraform: `resource "aws_apigatewayv2_api" "a" {
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins = ["*"]
  }
}`,
      cloudformation:
        'Resources: {A: {Type: "AWS::ApiGatewayV2::Api", Properties: {ProtocolType: HTTP, CorsConfiguration: {AllowOrigins: ["*"]}}}}',
      on: { terraform: 'aws_apigatewayv2_api.a', cloudformation: 'A' },
      facets: { anyOriginAllowed: true, publicEndpoint: true },
      monthlyUsd: 1,
    },
    'a route with tokens': {
      terraform: `resource "aws_apigatewayv2_api" "a" {}
resource "aws_apigatewayv2_route" "r" {
  api_id = aws_apigatewayv2_api.a.id
  authorization_type = "JWT"
}`,
      cloudformation: `Resources:
  A: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: HTTP}}
  R: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref A, AuthorizationType: JWT}}`,
      on: { terraform: 'aws_apigatewayv2_route.r', cloudformation: 'R' },
      facets: { authenticationRequired: true },
      links: { terraform: ['memberOf aws_apigatewayv2_api.a'], cloudformation: ['memberOf A'] },
    },
    "SAM's API with functions and no authorisation": {
      cloudformation: `Transform: AWS::Serverless-2016-10-31
Resources:
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, TracingEnabled: true}}
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Events: {Get: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /, Method: get}}}`,
      on: { cloudformation: 'Api' },
      facets: { authenticationRequired: false, tracing: true, caching: false },
      links: { cloudformation: ['forwardsTo F'] },
    },
    "SAM's API with an authoriser": {
      cloudformation: `Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth: {DefaultAuthorizer: Own, Authorizers: {Own: {FunctionArn: !GetAtt F.Arn}}}
  F: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13}}`,
      on: { cloudformation: 'Api' },
      facets: { authenticationRequired: true },
      links: { cloudformation: ['uses F'] },
    },
    'a GraphQL API': {
      terraform: `resource "aws_lambda_function" "f" {}
resource "aws_appsync_graphql_api" "g" {
  authentication_type = "AWS_IAM"
  xray_enabled = true
}
resource "aws_appsync_datasource" "f" {
  api_id = aws_appsync_graphql_api.g.id
  lambda_config {
    function_arn = aws_lambda_function.f.arn
  }
}`,
      on: { terraform: 'aws_appsync_graphql_api.g' },
      facets: { tracing: true, accessLogs: false },
      links: { terraform: ['forwardsTo aws_lambda_function.f'] },
    },
  });
});
