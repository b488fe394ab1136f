package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import java.time.Instant;

/**
 * Something that somebody did about a step without deciding it.
 *
 * @param ordinal the step's stage
 * @param unit code of the unit in which it was done
 * @param text what was said, null for nothing
 */
public record Done(What what, int ordinal, String text, String unit, Actor by, Instant at) {}
