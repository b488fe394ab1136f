package cn.tiaokuai.report.imports;

import java.util.ArrayList;
import java.util.List;

/** Finds the title among headings: in web pages and Markdown it is the only uppermost one, and comes first. */
final class Titles {

    private Titles() {}

    static List<Item> found(List<Item> items) {
        boolean known = items.stream().anyMatch(Item::isTitle);
        boolean first = !items.isEmpty()
                && items.getFirst().isHeading()
                && items.getFirst().level() == 1;
        boolean only = items.stream()
                        .filter(item -> item.isHeading() && item.level() == 1)
                        .count()
                == 1;
        boolean others = items.stream().anyMatch(item -> item.isHeading() && item.level() > 1);
        if (known || !first || !only || !others) {
            return items;
        }
        List<Item> titled = new ArrayList<>(items);
        titled.set(0, new Item(items.getFirst().block(), Item.TITLE));
        return titled;
    }
}
