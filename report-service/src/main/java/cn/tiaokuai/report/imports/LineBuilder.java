package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A line being read; words of the same marks become one. */
final class LineBuilder {

    /** What editors leave behind and no document shows. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u200B\\uFEFF]");

    private final List<Inline> line = new ArrayList<>();

    void add(String words, Set<Mark> marks) {
        String seen = INVISIBLE.matcher(words.replace('\t', ' ')).replaceAll("");
        if (seen.isEmpty()) {
            return;
        }
        Set<Mark> own = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
        if (!line.isEmpty()
                && line.getLast() instanceof Inline.Words last
                && last.marks().equals(own)) {
            line.set(line.size() - 1, new Inline.Words(last.text() + seen, own));
        } else {
            line.add(new Inline.Words(seen, own));
        }
    }

    void addFirst(String words) {
        if (!words.isEmpty()) {
            line.addFirst(new Inline.Words(words));
        }
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    /** The line without blanks at its ends; it begins anew afterwards. */
    Block.Paragraph take() {
        Block.Paragraph paragraph = new Block.Paragraph(Lines.stripped(line));
        line.clear();
        return paragraph;
    }
}
