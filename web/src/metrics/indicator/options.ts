import { figure, percent } from '@/platform/formats/numbers';
import { t } from '@/platform/texts';
import type { Child, Lamp } from '../api';
import { shortPeriod } from '@/platform/formats/periods';
import type { ChartOption } from './charts';
import type { Point } from './series';

/** Colours of the theme: a canvas knows no variables. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--tk-${name}`).trim();
}
const LAMPS: Record<Lamp, string> = { GREEN: 'green', BLUE: 'blue', YELLOW: 'amber', RED: 'red', UNKNOWN: 'line' };
const text = () => ({ color: colour('ink-soft'), fontSize: 12, fontFamily: colour('sans') });

/** What is done against what was planned. */
export function trendOption(points: readonly Point[], unit: string, decimals: number): ChartOption {
  const hasPlan = points.some((point) => point.planned !== null);
  return {
    animation: false,
    textStyle: text(),
    grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, right: 8, itemWidth: 18, itemHeight: 8, textStyle: text() },
    tooltip: {
      trigger: 'axis',
      confine: true,
      textStyle: { fontSize: 12, color: colour('ink') },
      valueFormatter: (value) => (typeof value === 'number' ? `${figure(value, decimals)} ${unit}` : '—'),
    },
    xAxis: {
      type: 'category',
      data: points.map((point) => shortPeriod(point.period)),
      axisLabel: text(),
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { ...text(), align: 'right' },
      scale: true,
      axisLabel: { ...text(), formatter: (value: number) => figure(value) },
      splitLine: { lineStyle: { color: colour('line-soft') } },
    },
    series: [
      {
        name: t('metrics.chart.actual'),
        type: 'line',
        data: points.map((point) => point.actual),
        color: colour('blue'),
        symbolSize: 6,
        lineStyle: { width: 2 },
      },
      ...(hasPlan
        ? [
            {
              name: t('metrics.chart.planned'),
              type: 'line' as const,
              data: points.map((point) => point.planned),
              color: colour('amber'),
              symbol: 'none',
              lineStyle: { width: 1.5, type: 'dashed' as const },
            },
          ]
        : []),
    ],
  };
}

export const ROW_OF_BAR = 26;

/** Completion of units, the best at the top, in the colours of their lamps. */
export function rankingOption(children: readonly Child[]): ChartOption {
  return {
    animation: false,
    textStyle: text(),
    grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'item',
      confine: true,
      textStyle: { fontSize: 12, color: colour('ink') },
      valueFormatter: (value) => percent(typeof value === 'number' ? value : null),
    },
    xAxis: {
      type: 'value',
      axisLabel: { ...text(), hideOverlap: true, formatter: (value: number) => `${value}%` },
      splitLine: { lineStyle: { color: colour('line-soft') } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: children.map((child) => child.unitName),
      axisLabel: { ...text(), width: 150, overflow: 'truncate' },
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
    },
    series: [
      {
        name: t('metrics.chart.completion'),
        type: 'bar',
        barMaxWidth: 14,
        data: children.map(({ progress }) => ({
          value: progress.completion ?? 0,
          itemStyle: { color: colour(LAMPS[progress.lamp]) },
        })),
        label: {
          show: true,
          position: 'right',
          ...text(),
          formatter: ({ dataIndex }) => percent(children[dataIndex]?.progress.completion),
        },
      },
    ],
  };
}
