import type { UsageDefault } from './usage.table.ts';

/** What files don't say of Azure's services: a modest production workload. */
export const azureUsage: Readonly<Record<string, UsageDefault>> = {
  'azure-nat-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through each NAT gateway' },
  'azure-lb-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through each balancer' },
  'azure-gateway-capacity-units': {
    quantity: 1,
    unit: 'capacity unit',
    text: 'one capacity unit on average (2,500 connections or 2.2 Mbit/s)',
  },
  'azure-bastion-gb': { quantity: 5, unit: 'GB', text: '5 GB a month through the bastion' },
  'azure-vpn-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through the gateway' },
  'azure-blob-gb': { quantity: 100, unit: 'GB', text: '100 GB in each storage account' },
  'azure-blob-writes': {
    quantity: 100_000,
    unit: 'operations',
    text: '100,000 writes a month to each storage account',
  },
  'azure-blob-reads': {
    quantity: 1_000_000,
    unit: 'operations',
    text: 'a million reads a month from each storage account',
  },
  'azure-queue-gb': { quantity: 1, unit: 'GB', text: '1 GB in each queue' },
  'azure-queue-operations': {
    quantity: 1_000_000,
    unit: 'operations',
    text: 'a million operations a month on each queue',
  },
  'azure-table-gb': { quantity: 10, unit: 'GB', text: '10 GB in each table' },
  'azure-snapshot-gb': { quantity: 30, unit: 'GB', text: '30 GB in each snapshot or image' },
  'azure-sql-gb': { quantity: 32, unit: 'GB', text: '32 GB in each database' },
  'azure-sql-serverless-share': {
    quantity: 50,
    unit: 'percent',
    text: 'half of its cores in use, all month',
  },
  'azure-cosmos-gb': { quantity: 10, unit: 'GB', text: '10 GB in each container' },
  'azure-cosmos-request-units': {
    quantity: 10_000_000,
    unit: 'RU',
    text: 'ten million request units a month',
  },
  'azure-acr-gb': { quantity: 15, unit: 'GB', text: '15 GB of images, 10 of them included' },
  'azure-log-gb': { quantity: 10, unit: 'GB', text: '10 GB of logs a month' },
  'azure-insights-gb': { quantity: 5, unit: 'GB', text: '5 GB of telemetry a month' },
  'azure-function-executions': {
    quantity: 1_000_000,
    unit: 'requests',
    text: 'a million executions a month of each app',
  },
  'azure-function-gb-seconds': {
    quantity: 400_000,
    unit: 'GB-seconds',
    text: '400,000 GB-seconds a month of each app',
  },
  'azure-dns-queries': {
    quantity: 1_000_000,
    unit: 'queries',
    text: 'a million queries a month to each zone',
  },
  'azure-service-bus-operations': {
    quantity: 1_000_000,
    unit: 'operations',
    text: 'a million operations a month',
  },
  'azure-event-hub-events': {
    quantity: 10_000_000,
    unit: 'events',
    text: 'ten million events a month',
  },
  'azure-event-grid-operations': {
    quantity: 1_000_000,
    unit: 'operations',
    text: 'a million operations a month',
  },
  'azure-apim-calls': {
    quantity: 1_000_000,
    unit: 'calls',
    text: 'a million calls a month',
  },
  'azure-waf-requests': {
    quantity: 1_000_000,
    unit: 'requests',
    text: 'a million requests a month',
  },
};
