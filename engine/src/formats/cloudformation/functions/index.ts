import type { TemplateFunction } from '../scope.ts';
import { either, findInMap, getAZs, length, select } from './choice.ts';
import { cidr } from './cidr.ts';
import { importValue } from './import-value.ts';
import { getAtt, ref } from './ref.ts';
import { base64, decidedElsewhere, join, split, sub, toJsonString } from './text.ts';

/** The functions of the template language by their long names. */
export const functions: ReadonlyMap<string, TemplateFunction> = new Map([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', either],
  ['Fn::GetAZs', getAZs],
  ['Fn::Base64', base64],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Cidr', cidr],
  ['Fn::Length', length],
  ['Fn::ImportValue', importValue],
  ['Fn::Transform', decidedElsewhere('a macro makes it at deployment')],
  ['Fn::GetStackOutput', decidedElsewhere('another stack exports it')],
]);
