package cn.tiaokuai.report.rounds;

import cn.tiaokuai.report.rounds.model.Totals;
import java.util.List;

/**
 * One page of who is where.
 *
 * @param items recipients, in the order of the units' tree
 * @param next to be sent as {@code after} for the next page; null on the last
 * @param totals of all that the caller may see, whatever the page is narrowed by
 */
public record MatrixView(List<PlaceView> items, String next, Totals totals) {}
