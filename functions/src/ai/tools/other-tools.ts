import { toWire } from '@stackstage/contracts';
import { architectureFromSnapshot, rankArchitecture } from '@stackstage/engine';
import { searchCatalogue } from '../../catalogue/search.ts';
import type { ArgumentsOf } from './arguments.ts';
import { fitting, refused, type ToolContext, type ToolResult } from './tool.ts';

/** Every region of the provider for an audience of equal shares. */
export function rankRegions(
  { countries, residency }: ArgumentsOf<'rank_regions'>,
  { kept }: ToolContext,
): ToolResult {
  if (!kept) return refused('No report is attached to this conversation.');
  const audience = countries.map((country) => ({ country, share: 1 }));
  const ranked = rankArchitecture(
    architectureFromSnapshot(kept.snapshot),
    { audience, ...(residency !== undefined && { residency }) },
    kept.usage,
  );
  return { says: `ranked ${ranked.length} regions`, content: fitting(toWire(ranked), 12) };
}

/** Current and suggested architecture in figures. */
export function compareWithSuggestion(
  _: ArgumentsOf<'compare_with_suggestion'>,
  { report }: ToolContext,
): ToolResult {
  if (!report) return refused('No report is attached to this conversation.');
  const { suggestion, issues } = report;
  const remaining = new Set(suggestion.issues.map(({ rule, resource }) => `${rule} ${resource}`));
  const fixed = issues.filter(({ rule, resource }) => !remaining.has(`${rule} ${resource}`));
  return {
    says: 'compared with the suggestion',
    content: {
      score: { now: report.score, suggested: suggestion.score },
      monthly_usd: { now: report.estimated_cost.monthly_usd, suggested: suggestion.monthly_usd },
      pillars: report.scoring.pillars.map(({ pillar, score }) => ({
        pillar,
        now: score,
        suggested: suggestion.pillars.find((one) => one.pillar === pillar)?.score,
      })),
      fixed: fitting(
        fixed.map(({ rule, resource, title }) => ({ rule, resource, title })),
        30,
      ),
      remaining: suggestion.issues.length,
      changes: fitting(suggestion.changes, 30),
    },
  };
}

/** Rules, services and terms that a query finds. */
export function search({ query }: ArgumentsOf<'search_catalogue'>): ToolResult {
  const found = searchCatalogue(query, 8);
  return { says: `looked up "${query}"`, content: fitting(found, 8) };
}
