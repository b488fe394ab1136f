package cn.tiaokuai.metrics.progress;

import java.util.List;

/**
 * 时间序列: the confirmed values of an indicator and a unit, period by period; missing ones are left out.
 *
 * @param basis as reported then, or restated for the units of today
 */
public record SeriesView(String indicator, String unit, SeriesBasis basis, List<Point> points) {}
