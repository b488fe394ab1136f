package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.export.Runs.WML;

import cn.tiaokuai.report.export.model.OfficialDocument.RedHead;
import cn.tiaokuai.report.export.model.Width;
import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTblPPr;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STHAnchor;
import org.docx4j.wml.STVAnchor;
import org.docx4j.wml.STYAlign;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/** 版头 above and 版记 below a document with a red head (GB/T 9704-2012, 7.2 and 7.4). */
final class WordHead {

    /** From the block's upper edge to the mark's. */
    private static final int ABOVE_MARK = Page.millimetres(35);

    private static final int RULE_BELOW_NUMBER = Page.millimetres(4);
    private static final int TALLEST_MARK = 60;
    private static final int MARK_WIDTH = 430;
    /** 0.35 mm and 0.25 mm, in eighths of a point. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final int RED_RULE = 18;
    private static final int IMPRINT_LINE = 500;

    private WordHead() {}

    /** Mark, document number with the signer at its right, red rule. */
    static List<P> head(RedHead head) {
        int points = (int) Math.clamp(MARK_WIDTH / Width.of(head.mark()), 22, TALLEST_MARK);
        Line number = Line.ofText().before(2 * Page.LINE);
        if (head.signer() == null) {
            number.aligned(JcEnumeration.CENTER).add(Runs.of(head.number(), Face.BODY));
        } else {
            number.left(1)
                    .tabAtRight(1)
                    .add(Runs.of(head.number() + "\t签发人：", Face.BODY))
                    .add(Runs.of(head.signer(), Face.SUBHEADING));
        }
        return List.of(
                Line.free()
                        .before(ABOVE_MARK)
                        .aligned(JcEnumeration.CENTER)
                        .add(Runs.of(head.mark(), Face.mark(2 * points)))
                        .done(),
                number.done(),
                Line.ofText()
                        .exactly(RULE_BELOW_NUMBER)
                        .ruled(null, RED_RULE, Face.RED)
                        .done(),
                Line.ofText().done(),
                Line.ofText().done());
    }

    /**
     * 版记: copies, who printed it and when, between rules, at the foot of the last page. It is placed from the edge of the paper:
     * a table that is as wide as the text floats in LibreOffice only so.
     */
    static Tbl imprint(RedHead head) {
        Tbl table = WML.createTbl();
        TblPr properties = WML.createTblPr();
        properties.setTblpPr(atFoot());
        TblWidth width = WML.createTblWidth();
        width.setType("dxa");
        width.setW(BigInteger.valueOf(Page.BLOCK_WIDTH));
        properties.setTblW(width);
        TblBorders rules = WML.createTblBorders();
        rules.setTop(rule(THICK));
        rules.setInsideH(rule(THIN));
        rules.setBottom(rule(THICK));
        properties.setTblBorders(rules);
        table.setTblPr(properties);
        TblGrid grid = WML.createTblGrid();
        TblGridCol column = WML.createTblGridCol();
        column.setW(BigInteger.valueOf(Page.BLOCK_WIDTH));
        grid.getGridCol().add(column);
        table.setTblGrid(grid);
        if (!head.copies().isEmpty()) {
            String copies = "抄送：" + String.join("，", head.copies()) + "。";
            table.getContent().add(row(imprintLine().left(4).right(1).hanging(3).add(Runs.of(copies, Face.IMPRINT))));
        }
        table.getContent()
                .add(row(imprintLine()
                        .left(1)
                        .tabAtRight(1)
                        .add(Runs.of(head.organ() + "\t" + head.issuedOn() + "印发", Face.IMPRINT))));
        return table;
    }

    private static Line imprintLine() {
        return Line.free().exactly(IMPRINT_LINE);
    }

    private static Tr row(Line line) {
        Tc cell = WML.createTc();
        cell.getContent().add(line.done());
        Tr row = WML.createTr();
        row.getContent().add(cell);
        return row;
    }

    private static CTTblPPr atFoot() {
        CTTblPPr place = WML.createCTTblPPr();
        place.setHorzAnchor(STHAnchor.PAGE);
        place.setTblpX(BigInteger.valueOf(Page.LEFT));
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpYSpec(STYAlign.BOTTOM);
        return place;
    }

    private static CTBorder rule(int eighths) {
        CTBorder rule = WML.createCTBorder();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(eighths));
        rule.setSpace(BigInteger.ZERO);
        rule.setColor("000000");
        return rule;
    }
}
