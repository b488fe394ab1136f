package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.export.model.Printable;
import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTSignedTwipsMeasure;
import org.docx4j.wml.CTVerticalAlignRun;
import org.docx4j.wml.Color;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.STHint;
import org.docx4j.wml.STVerticalAlignRun;
import org.docx4j.wml.Text;
import org.docx4j.wml.U;
import org.docx4j.wml.UnderlineEnumeration;

/**
 * Runs of Word. Every run names its font for all scripts and hints at East Asian: otherwise quotation marks and dashes fall
 * back to a Latin font and take half the place.
 */
final class Runs {

    static final ObjectFactory WML = new ObjectFactory();

    /**
     * What a character of 三号 gives way, so that 28 fit the width. Told to each run, since LibreOffice gives a character that is
     * larger than a cell of the grid two cells.
     */
    private static final int SQUEEZE = -6;

    private Runs() {}

    static R of(String words, Face face) {
        return of(words, face, Set.of());
    }

    static R of(String words, Face face, Set<Mark> marks) {
        R run = WML.createR();
        run.setRPr(properties(face, marks));
        StringBuilder piece = new StringBuilder();
        for (char c : Printable.of(words).toCharArray()) {
            if (c == '\t' || c == '\n') {
                text(run, piece);
                run.getContent().add(c == '\t' ? WML.createRTab() : WML.createBr());
            } else {
                piece.append(c);
            }
        }
        text(run, piece);
        return run;
    }

    /** The parts of a line, blanks at its ends left out: the page indents, not the writer. */
    static List<R> of(List<Inline> line, Face face) {
        List<R> runs = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            String words = line.get(i).text();
            words = i == 0 ? words.stripLeading() : words;
            words = i == line.size() - 1 ? words.stripTrailing() : words;
            if (!words.isEmpty()) {
                runs.add(of(words, face, line.get(i).marks()));
            }
        }
        return runs;
    }

    /** The number of the page, which Word counts. */
    static List<R> pageNumber(Face face) {
        return field(" PAGE ", "1", face);
    }

    /** What the reading program works out; until then it shows what is given here. */
    static List<R> field(String instruction, String shown, Face face) {
        List<R> runs = new ArrayList<>(fieldBegin(instruction, face));
        runs.add(of(shown, face));
        runs.add(fieldEnd(face));
        return runs;
    }

    /** The beginning of a field that shows several paragraphs; the last one has {@link #fieldEnd}. */
    static List<R> fieldBegin(String instruction, Face face) {
        R code = WML.createR();
        code.setRPr(properties(face, Set.of()));
        Text words = WML.createText();
        words.setValue(instruction);
        words.setSpace("preserve");
        code.getContent().add(WML.createRInstrText(words));
        return List.of(field(STFldCharType.BEGIN, face), code, field(STFldCharType.SEPARATE, face));
    }

    static R fieldEnd(Face face) {
        return field(STFldCharType.END, face);
    }

    static HpsMeasure size(int halfPoints) {
        HpsMeasure size = WML.createHpsMeasure();
        size.setVal(BigInteger.valueOf(halfPoints));
        return size;
    }

    static RPr properties(Face face, Set<Mark> marks) {
        RPr properties = WML.createRPr();
        RFonts fonts = WML.createRFonts();
        fonts.setAscii(face.font());
        fonts.setHAnsi(face.font());
        fonts.setEastAsia(face.font());
        fonts.setCs(face.font());
        fonts.setHint(STHint.EAST_ASIA);
        properties.setRFonts(fonts);
        properties.setSz(size(face.halfPoints()));
        properties.setSzCs(size(face.halfPoints()));
        if (face.colour() != null) {
            Color colour = WML.createColor();
            colour.setVal(face.colour());
            properties.setColor(colour);
        }
        if (face.halfPoints() == Face.BODY.halfPoints()) {
            CTSignedTwipsMeasure squeeze = WML.createCTSignedTwipsMeasure();
            squeeze.setVal(BigInteger.valueOf(SQUEEZE));
            properties.setSpacing(squeeze);
            BooleanDefaultTrue no = new BooleanDefaultTrue();
            no.setVal(false);
            properties.setSnapToGrid(no);
        }
        marks.forEach(mark -> mark(properties, mark));
        return properties;
    }

    private static void mark(RPr properties, Mark mark) {
        switch (mark) {
            case BOLD -> properties.setB(new BooleanDefaultTrue());
            case ITALIC -> properties.setI(new BooleanDefaultTrue());
            case UNDERLINE -> {
                U line = WML.createU();
                line.setVal(UnderlineEnumeration.SINGLE);
                properties.setU(line);
            }
            case SUPERSCRIPT -> properties.setVertAlign(align(STVerticalAlignRun.SUPERSCRIPT));
            case SUBSCRIPT -> properties.setVertAlign(align(STVerticalAlignRun.SUBSCRIPT));
        }
    }

    private static CTVerticalAlignRun align(STVerticalAlignRun where) {
        CTVerticalAlignRun align = WML.createCTVerticalAlignRun();
        align.setVal(where);
        return align;
    }

    private static void text(R run, StringBuilder piece) {
        if (!piece.isEmpty()) {
            Text text = WML.createText();
            text.setValue(piece.toString());
            text.setSpace("preserve");
            run.getContent().add(text);
            piece.setLength(0);
        }
    }

    private static R field(STFldCharType type, Face face) {
        R run = WML.createR();
        run.setRPr(properties(face, Set.of()));
        FldChar character = WML.createFldChar();
        character.setFldCharType(type);
        JAXBElement<FldChar> element = WML.createRFldChar(character);
        run.getContent().add(element);
        return run;
    }
}
