package cn.tiaokuai.report.checking;

import cn.tiaokuai.contracts.Actor;
import java.time.Instant;

/**
 * A reason against an objection.
 *
 * @param message what was objected
 * @param excerpt the sentence it is about, shortened; absent where it is about none
 */
public record OverruleView(String checkId, String message, String excerpt, String reason, Actor by, Instant at) {

    OverruleView(GivenReason row) {
        this(row.checkId(), row.message, row.excerpt, row.reason, new Actor(row.byUsername, row.byName), row.at);
    }
}
