// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of Fn::Sub
import { textOf, under, type YamlNode } from '../../../source/yaml/node.ts';
import type { ResourceBlock } from '../template.ts';
import { type Expansion, propertiesOf, type Route } from './context.ts';
import { nodesAt, type Sketch, withEntries } from './nodes.ts';

const integration =
  'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations';

/** Paths for the APIs that functions name in their events, and the APIs for events that name none. */
export function makeApis(expansion: Expansion): void {
  const { routes, resources } = expansion;
  makeRest(
    expansion,
    routes.filter(({ kind, api }) => kind === 'rest' && api === undefined),
  );
  makeHttp(
    expansion,
    routes.filter(({ kind, api }) => kind === 'http' && api === undefined),
  );
  for (const resource of [...resources.values()]) {
    const isApi =
      resource.type === 'AWS::Serverless::Api' || resource.type === 'AWS::Serverless::HttpApi';
    const own = isApi ? routes.filter(({ api }) => api === resource.id) : [];
    if (own.length > 0) describe(resource, own, expansion);
  }
}

/** An API without a definition of its own is defined by the events that name it. */
function describe(
  resource: ResourceBlock,
  routes: readonly Route[],
  { resources }: Expansion,
): void {
  const properties = propertiesOf(resource);
  if (under(properties, 'DefinitionBody') || under(properties, 'DefinitionUri')) return;
  const [first] = routes;
  if (!first) return;
  const DefinitionBody = nodesAt(first.at).from(bodyOf(routes, under(properties, 'Auth')));
  const Properties = withEntries(properties, resource.at, { DefinitionBody });
  resources.set(resource.id, {
    ...resource,
    body: withEntries(resource.body, resource.at, { Properties }),
  });
}

function bodyOf(routes: readonly Route[], auth: YamlNode | undefined): { [key: string]: Sketch } {
  const paths = new Map<string, { [key: string]: Sketch }>();
  for (const { path, method, functionId, authorizer, at } of routes) {
    const nodes = nodesAt(at);
    const uri = nodes.sub(integration, { Function: nodes.attribute(functionId, 'Arn') });
    const guard = textOf(authorizer) ?? textOf(under(auth, 'DefaultAuthorizer'));
    const answer = nodes.from({
      'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri },
      security: guard === undefined || guard === 'NONE' ? undefined : [{ [guard]: [] }],
    });
    const key = method === 'any' || method === '*' ? 'x-amazon-apigateway-any-method' : method;
    paths.set(path, { ...paths.get(path), [key]: answer });
  }
  return { paths: Object.fromEntries(paths) };
}

function makeRest(expansion: Expansion, routes: readonly Route[]): void {
  const [first] = routes;
  if (!first) return;
  const id = 'ServerlessRestApi';
  const nodes = nodesAt(first.at);
  const common = under(expansion.globals, 'Api');
  const of = { at: first.at, condition: sharedCondition(routes) };
  expansion.make(id, 'AWS::ApiGateway::RestApi', of, {
    Body: bodyOf(routes, under(common, 'Auth')),
    EndpointConfiguration: under(common, 'EndpointConfiguration'),
    MinimumCompressionSize: under(common, 'MinimumCompressionSize'),
    Policy: under(under(common, 'Auth'), 'ResourcePolicy'),
  });
  expansion.make(`${id}Deployment`, 'AWS::ApiGateway::Deployment', of, {
    RestApiId: nodes.ref(id),
  });
  expansion.make(`${id}ProdStage`, 'AWS::ApiGateway::Stage', of, {
    StageName: 'Prod',
    RestApiId: nodes.ref(id),
    DeploymentId: nodes.ref(`${id}Deployment`),
    TracingEnabled: under(common, 'TracingEnabled'),
    AccessLogSetting: under(common, 'AccessLogSetting'),
    MethodSettings: under(common, 'MethodSettings'),
    CacheClusterEnabled: under(common, 'CacheClusterEnabled'),
    CacheClusterSize: under(common, 'CacheClusterSize'),
    Variables: under(common, 'Variables'),
  });
}

function makeHttp(expansion: Expansion, routes: readonly Route[]): void {
  const [first] = routes;
  if (!first) return;
  const id = 'ServerlessHttpApi';
  const nodes = nodesAt(first.at);
  const common = under(expansion.globals, 'HttpApi');
  const of = { at: first.at, condition: sharedCondition(routes) };
  expansion.make(id, 'AWS::ApiGatewayV2::Api', of, {
    Body: bodyOf(routes, under(common, 'Auth')),
    CorsConfiguration: under(common, 'CorsConfiguration'),
  });
  expansion.make(`${id}ApiGatewayDefaultStage`, 'AWS::ApiGatewayV2::Stage', of, {
    ApiId: nodes.ref(id),
    StageName: '$default',
    AutoDeploy: true,
    AccessLogSettings: under(common, 'AccessLogSettings'),
    DefaultRouteSettings: under(common, 'DefaultRouteSettings'),
    RouteSettings: under(common, 'RouteSettings'),
  });
}

/** The condition that all stand under; an API is made as soon as one of its functions is. */
function sharedCondition(routes: readonly Route[]): YamlNode | undefined {
  const [first] = routes;
  const name = textOf(first?.condition);
  const shared = name !== undefined && routes.every(({ condition }) => textOf(condition) === name);
  return shared ? first?.condition : undefined;
}
