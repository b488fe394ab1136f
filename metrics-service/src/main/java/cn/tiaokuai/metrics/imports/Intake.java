package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import java.util.List;

/** What a table is of: which columns it has, and what is done with its rows. */
interface Intake {

    ImportRow.About about();

    /** Most rows of a file. */
    int mostRows();

    Titled[] columns();

    /** Those without which nothing can be read. */
    Titled[] needed();

    /**
     * Takes what fits, or nothing at all.
     *
     * @return in the order of the lines
     */
    List<Told> take(List<Sheet.Line> lines, Places places, ImportRow row, Post post, Actor by);
}
