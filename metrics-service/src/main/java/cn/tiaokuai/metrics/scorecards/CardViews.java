package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.scorecards.CardDefinition.CardItem;
import cn.tiaokuai.metrics.scorecards.model.Missing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Scorecards as answered. */
final class CardViews {

    private CardViews() {}

    /**
     * A card for its owner.
     *
     * @param publishedAt null before
     */
    public record CardView(UUID id, String unit, CardDefinition definition, Instant publishedAt, long version) {

        static CardView of(CardRow row) {
            return new CardView(row.id, row.unit, row.definition, row.publishedAt, row.version);
        }
    }

    /**
     * A published card for all units of it.
     *
     * @param unit whose card it is
     * @param items what was scored and how
     * @param missing what became of an item for which a unit had nothing to be measured
     * @param bonusCap most that bonuses added together; nothing where it is missing
     * @param penaltyCap most that penalties took together; nothing where it is missing
     * @param ranking as published; equal totals have equal ranks, vetoed units none
     */
    public record PublishedView(
            UUID id,
            String unit,
            String title,
            int year,
            List<CardItem> items,
            Missing missing,
            BigDecimal bonusCap,
            BigDecimal penaltyCap,
            List<Calculation.Place> ranking,
            String publishedBy,
            Instant publishedAt) {

        static PublishedView of(PublicationRow row) {
            return new PublishedView(
                    row.cardId,
                    row.unit,
                    row.title,
                    row.year,
                    row.items,
                    row.missing,
                    row.bonusCap,
                    row.penaltyCap,
                    row.ranking,
                    row.publishedBy,
                    row.publishedAt);
        }
    }
}
