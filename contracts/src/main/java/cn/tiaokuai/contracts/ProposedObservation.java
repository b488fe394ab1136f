package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A figure of an approved text that seems to tell an indicator.
 *
 * @param id the same for a report, an indicator and its months, however often it is told
 * @param indicator code of the indicator
 * @param year year that the text speaks of
 * @param firstMonth first month of it, 1 to 12
 * @param lastMonth last month of it, 1 to 12
 * @param value in the measure unit of the indicator
 * @param measureUnit measure unit of the indicator, as the producer knows it
 * @param qualifier ABOUT, MORE_THAN, LESS_THAN, AT_LEAST or AT_MOST; null when exact
 * @param subject what it counts, in the words of the text
 * @param sentence the sentence that it stands in, cut where it is very long
 */
public record ProposedObservation(
        UUID id,
        String indicator,
        int year,
        int firstMonth,
        int lastMonth,
        BigDecimal value,
        String measureUnit,
        String qualifier,
        String subject,
        String sentence) {}
