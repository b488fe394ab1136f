// ECharts with the parts that two charts need and no more; only loaded by those.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** Draws into an element and follows its width until it is ended. */
export function draw(element: HTMLElement): { show: (option: ChartOption) => void; end: () => void } {
  const chart: EChartsType = init(element);
  const watching = new ResizeObserver(() => chart.resize());
  watching.observe(element);
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    end: () => {
      watching.disconnect();
      chart.dispose();
    },
  };
}
