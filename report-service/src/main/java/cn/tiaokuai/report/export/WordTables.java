package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.export.Runs.WML;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.export.model.Grid;
import cn.tiaokuai.report.export.model.Width;
import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/** Tables as wide as the text; the rows that name the columns are repeated on every page. */
final class WordTables {

    private static final int MARGIN = 60;
    private static final int GAP = 40;
    private static final int SHORT = 12;
    private static final int MANY_COLUMNS = 6;
    private static final int VERY_MANY_COLUMNS = 10;
    private static final String TWIPS = "dxa";

    private final Grid grid;
    private final int[] widths;
    private final int halfPoints;

    private WordTables(Grid grid) {
        this.grid = grid;
        this.widths = twips(grid.widths());
        this.halfPoints = widths.length > VERY_MANY_COLUMNS ? 18 : widths.length > MANY_COLUMNS ? 21 : 24;
    }

    static Tbl of(Block.Table table) {
        return new WordTables(Grid.of(table)).table();
    }

    private Tbl table() {
        Tbl table = WML.createTbl();
        table.setTblPr(properties());
        TblGrid columns = WML.createTblGrid();
        for (int width : widths) {
            TblGridCol column = WML.createTblGridCol();
            column.setW(BigInteger.valueOf(width));
            columns.getGridCol().add(column);
        }
        table.setTblGrid(columns);
        for (int row = 0; row < grid.rows().size(); row++) {
            table.getContent().add(row(grid.rows().get(row), row < grid.headerRows()));
        }
        return table;
    }

    private Tr row(List<Grid.Place> places, boolean names) {
        Tr row = WML.createTr();
        TrPr properties = WML.createTrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(WML.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
        if (names) {
            properties.getCnfStyleOrDivIdOrGridBefore().add(WML.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
        }
        row.setTrPr(properties);
        places.forEach(place -> row.getContent().add(cell(place)));
        return row;
    }

    private Tc cell(Grid.Place place) {
        Tc cell = WML.createTc();
        TcPr properties = WML.createTcPr();
        int width = 0;
        for (int column = place.column(); column < place.column() + place.span(); column++) {
            width += widths[column];
        }
        properties.setTcW(width(width));
        if (place.span() > 1) {
            TcPrInner.GridSpan span = WML.createTcPrInnerGridSpan();
            span.setVal(BigInteger.valueOf(place.span()));
            properties.setGridSpan(span);
        }
        if (place.begins() || place.continued()) {
            TcPrInner.VMerge merge = WML.createTcPrInnerVMerge();
            merge.setVal(place.continued() ? "continue" : "restart");
            properties.setVMerge(merge);
        }
        CTVerticalJc middle = WML.createCTVerticalJc();
        middle.setVal(STVerticalJc.CENTER);
        properties.setVAlign(middle);
        cell.setTcPr(properties);
        if (place.cell() == null
                || place.continued()
                || place.cell().paragraphs().isEmpty()) {
            cell.getContent().add(Line.free().done());
        } else {
            place.cell().paragraphs().forEach(words -> cell.getContent().add(paragraph(words, place.cell())));
        }
        return cell;
    }

    /** Short words and figures stand in the middle, sentences at both edges. */
    private P paragraph(Block.Paragraph words, Block.Cell cell) {
        boolean isShort = cell.header() || Width.of(Inline.text(words.line())) <= SHORT;
        Face face = (cell.header() ? Face.HEADING : Face.BODY).sized(halfPoints);
        return Line.free()
                .aligned(isShort ? JcEnumeration.CENTER : JcEnumeration.BOTH)
                .add(Runs.of(words.line(), face))
                .done();
    }

    private static int[] twips(List<Double> parts) {
        int[] twips = new int[parts.size()];
        int left = Page.BLOCK_WIDTH;
        for (int i = 0; i < parts.size(); i++) {
            twips[i] = i == parts.size() - 1 ? left : (int) Math.round(parts.get(i) * Page.BLOCK_WIDTH);
            left -= twips[i];
        }
        return twips;
    }

    private static TblPr properties() {
        TblPr properties = WML.createTblPr();
        properties.setTblW(width(Page.BLOCK_WIDTH));
        TblWidth none = width(0);
        properties.setTblInd(none);
        TblBorders borders = WML.createTblBorders();
        borders.setTop(border());
        borders.setLeft(border());
        borders.setBottom(border());
        borders.setRight(border());
        borders.setInsideH(border());
        borders.setInsideV(border());
        properties.setTblBorders(borders);
        CTTblLayoutType fixed = WML.createCTTblLayoutType();
        fixed.setType(STTblLayoutType.FIXED);
        properties.setTblLayout(fixed);
        CTTblCellMar margins = WML.createCTTblCellMar();
        margins.setTop(width(GAP));
        margins.setBottom(width(GAP));
        margins.setLeft(width(MARGIN));
        margins.setRight(width(MARGIN));
        properties.setTblCellMar(margins);
        return properties;
    }

    private static TblWidth width(int twips) {
        TblWidth width = WML.createTblWidth();
        width.setW(BigInteger.valueOf(twips));
        width.setType(TWIPS);
        return width;
    }

    private static CTBorder border() {
        CTBorder border = WML.createCTBorder();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(4));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
        return border;
    }
}
