import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { resolved } from '../plain.ts';
import { service } from '../service.ts';

/** The only port whose price the tables have is that of 1 Gbit/s. */
function port({ properties: { entries } }: PricedResource): string | undefined {
  const bandwidth = entries.get('bandwidth') ?? entries.get('Bandwidth');
  const plain = bandwidth && resolved(bandwidth);
  const is1G = plain?.kind === 'scalar' && plain.value === '1Gbps';
  return is1G ? 'dx_connection.dx_connection' : 'dx_connection.port_of_another_size';
}

/** A private line to the provider. */
export const directConnect = service({
  id: 'aws-direct-connect',
  name: 'Direct Connect connection',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/direct-connect',
  formats: {
    terraform: { type: 'aws_dx_connection' },
    cloudformation: { type: 'AWS::DirectConnect::Connection' },
  },
  sla: 'aws-direct-connect',
  prices: [perHour({ provider: 'aws', dimension: port, label: 'Port hours' })],
});

/** Joins private lines to networks; it costs nothing itself. */
export const directConnectGateway = service({
  id: 'aws-direct-connect-gateway',
  name: 'Direct Connect gateway',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/direct-connect',
  formats: {
    terraform: {
      type: 'aws_dx_gateway',
      links: {
        attachedTo: '@aws_dx_gateway_association.associated_gateway_id',
      },
      attachments: { aws_dx_gateway_association: 'dx_gateway_id' },
    },
    cloudformation: { type: 'AWS::DirectConnect::DirectConnectGateway' },
  },
  prices: 'free',
});
