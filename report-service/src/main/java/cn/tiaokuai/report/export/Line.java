package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.export.Runs.WML;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.STTabTlc;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tabs;

/** A paragraph of Word being made; lengths in twips, indents in characters of the body. */
final class Line {

    private final P paragraph = WML.createP();
    private final PPr shape = WML.createPPr();
    private final PPrBase.Spacing spacing = WML.createPPrBaseSpacing();
    private final PPrBase.Ind indent = WML.createPPrBaseInd();

    private Line() {
        paragraph.setPPr(shape);
        BooleanDefaultTrue no = new BooleanDefaultTrue();
        no.setVal(false);
        shape.setSnapToGrid(no);
    }

    /** A line exactly as high as one of 22. */
    static Line ofText() {
        return new Line().exactly(Page.LINE);
    }

    /** A line as high as what stands in it. */
    static Line free() {
        return new Line().high(240, STLineSpacingRule.AUTO);
    }

    /** A paragraph of the body: both edges straight, first line indented by two characters. */
    static Line body() {
        return ofText().aligned(JcEnumeration.BOTH).first(2);
    }

    Line exactly(int twips) {
        return high(twips, STLineSpacingRule.EXACT);
    }

    private Line high(int twips, STLineSpacingRule rule) {
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(rule);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        shape.setSpacing(spacing);
        return this;
    }

    Line before(int twips) {
        spacing.setBefore(BigInteger.valueOf(twips));
        return this;
    }

    Line aligned(JcEnumeration how) {
        Jc alignment = WML.createJc();
        alignment.setVal(how);
        shape.setJc(alignment);
        return this;
    }

    Line first(int characters) {
        indent.setFirstLine(BigInteger.valueOf((long) characters * Page.CHARACTER));
        indent.setFirstLineChars(BigInteger.valueOf(100L * characters));
        shape.setInd(indent);
        return this;
    }

    Line left(double characters) {
        indent.setLeft(BigInteger.valueOf(Math.round(characters * Page.CHARACTER)));
        shape.setInd(indent);
        return this;
    }

    Line right(double characters) {
        indent.setRight(BigInteger.valueOf(Math.round(characters * Page.CHARACTER)));
        shape.setInd(indent);
        return this;
    }

    /** Later lines begin that much further right than the first. */
    Line hanging(double characters) {
        indent.setHanging(BigInteger.valueOf(Math.round(characters * Page.CHARACTER)));
        shape.setInd(indent);
        return this;
    }

    /** Shown in Word's outline, and found again as a heading. */
    Line heading(int level) {
        return styled("Heading" + level).withNext();
    }

    Line styled(String name) {
        PPrBase.PStyle style = WML.createPPrBasePStyle();
        style.setVal(name);
        shape.setPStyle(style);
        return this;
    }

    Line withNext() {
        shape.setKeepNext(new BooleanDefaultTrue());
        return this;
    }

    Line onNewPage() {
        shape.setPageBreakBefore(new BooleanDefaultTrue());
        return this;
    }

    Line tabAtRight(double charactersFromEdge) {
        return tabAtRight(charactersFromEdge, STTabTlc.NONE);
    }

    /** Dots lead to what stands at the right edge. */
    Line dotsToRight() {
        return tabAtRight(0, STTabTlc.DOT);
    }

    private Line tabAtRight(double charactersFromEdge, STTabTlc leader) {
        CTTabStop stop = WML.createCTTabStop();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(leader);
        stop.setPos(BigInteger.valueOf(Page.BLOCK_WIDTH - Math.round(charactersFromEdge * Page.CHARACTER)));
        Tabs tabs = WML.createTabs();
        tabs.getTab().add(stop);
        shape.setTabs(tabs);
        return this;
    }

    /** Rules at its edges, thick in eighths of a point; null edges are not drawn, null colour is black. */
    Line ruled(Integer above, Integer below, String colour) {
        PPrBase.PBdr rules = WML.createPPrBasePBdr();
        if (above != null) {
            rules.setTop(rule(above, colour));
        }
        if (below != null) {
            rules.setBottom(rule(below, colour));
        }
        shape.setPBdr(rules);
        return this;
    }

    private static CTBorder rule(int eighths, String colour) {
        CTBorder rule = WML.createCTBorder();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(eighths));
        rule.setSpace(BigInteger.ZERO);
        rule.setColor(colour == null ? "000000" : colour);
        return rule;
    }

    /** The last line of pages that are shaped otherwise than those that follow. */
    Line ending(SectPr section) {
        shape.setSectPr(section);
        return this;
    }

    /** Named, so that fields find its page. */
    Line marked(String name, long id) {
        CTBookmark begin = WML.createCTBookmark();
        begin.setId(BigInteger.valueOf(id));
        begin.setName(name);
        CTMarkupRange end = WML.createCTMarkupRange();
        end.setId(BigInteger.valueOf(id));
        paragraph.getContent().addFirst(WML.createPBookmarkStart(begin));
        paragraph.getContent().add(WML.createPBookmarkEnd(end));
        return this;
    }

    /** Words that lead to a place of the document. */
    Line link(String anchor, R run) {
        P.Hyperlink link = WML.createPHyperlink();
        link.setAnchor(anchor);
        link.getContent().add(run);
        paragraph.getContent().add(WML.createPHyperlink(link));
        return this;
    }

    Line add(R run) {
        paragraph.getContent().add(run);
        return this;
    }

    Line add(List<R> runs) {
        paragraph.getContent().addAll(runs);
        return this;
    }

    P done() {
        return paragraph;
    }
}
