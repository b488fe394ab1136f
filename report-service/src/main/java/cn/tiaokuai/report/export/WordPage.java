package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.export.Runs.WML;

import java.math.BigInteger;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTCompat;
import org.docx4j.wml.CTCompatSetting;
import org.docx4j.wml.CTDocGrid;
import org.docx4j.wml.CTPageNumber;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.STDocGrid;
import org.docx4j.wml.SectPr;

/** Size, margins and grid of the page, and its number: odd pages at the right, even ones at the left. */
final class WordPage {

    /** What a character gives way, in 1/4096 of a point, so that 28 of 16 points fit the width. */
    private static final long SQUEEZE = Math.round((Page.BLOCK_WIDTH / 20.0 / Page.CHARACTERS - 16) * 4096);

    private WordPage() {}

    /** Pages with numbers; the footers become parts of the file. */
    static SectPr numbered(WordprocessingMLPackage word) throws InvalidFormatException {
        SectPr section = WML.createSectPr();
        footer(word, section, "/word/footer1.xml", HdrFtrRef.DEFAULT, JcEnumeration.RIGHT);
        footer(word, section, "/word/footer2.xml", HdrFtrRef.EVEN, JcEnumeration.LEFT);
        shape(section);
        settings(word);
        return section;
    }

    /** The same pages, counted from 1, whatever stands before them. */
    static SectPr numberedFromOne(WordprocessingMLPackage word) throws InvalidFormatException {
        SectPr section = numbered(word);
        CTPageNumber number = WML.createCTPageNumber();
        number.setStart(BigInteger.ONE);
        section.setPgNumType(number);
        return section;
    }

    /** Pages without numbers, as cover and contents are; only in front of numbered ones, which they would inherit from. */
    static SectPr plain() {
        SectPr section = WML.createSectPr();
        shape(section);
        return section;
    }

    private static void shape(SectPr section) {
        SectPr.PgSz size = WML.createSectPrPgSz();
        size.setW(BigInteger.valueOf(Page.WIDTH));
        size.setH(BigInteger.valueOf(Page.HEIGHT));
        section.setPgSz(size);
        SectPr.PgMar margins = WML.createSectPrPgMar();
        margins.setTop(BigInteger.valueOf(Page.TOP));
        margins.setLeft(BigInteger.valueOf(Page.LEFT));
        margins.setRight(BigInteger.valueOf(Page.RIGHT));
        margins.setBottom(BigInteger.valueOf(Page.BOTTOM));
        margins.setHeader(BigInteger.valueOf(Page.FOOTER));
        margins.setFooter(BigInteger.valueOf(Page.FOOTER));
        margins.setGutter(BigInteger.ZERO);
        section.setPgMar(margins);
        CTDocGrid grid = WML.createCTDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf(Page.LINE));
        grid.setCharSpace(BigInteger.valueOf(SQUEEZE));
        section.setDocGrid(grid);
    }

    private static void footer(
            WordprocessingMLPackage word, SectPr section, String name, HdrFtrRef pages, JcEnumeration side)
            throws InvalidFormatException {
        Ftr footer = WML.createFtr();
        Line line = Line.free().aligned(side);
        footer.getContent()
                .add((side == JcEnumeration.RIGHT ? line.right(1) : line.left(1))
                        .add(Runs.of("— ", Face.PAGE_NUMBER))
                        .add(Runs.pageNumber(Face.PAGE_NUMBER))
                        .add(Runs.of(" —", Face.PAGE_NUMBER))
                        .done());
        FooterPart part = new FooterPart(new PartName(name));
        part.setJaxbElement(footer);
        Relationship relationship = word.getMainDocumentPart().addTargetPart(part);
        FooterReference reference = WML.createFooterReference();
        reference.setId(relationship.getId());
        reference.setType(pages);
        section.getEGHdrFtrReferences().add(reference);
    }

    /** Word asks the reader whether to, and fills the table of contents. */
    static void updateFieldsOnOpening(WordprocessingMLPackage word) {
        word.getMainDocumentPart().getDocumentSettingsPart().getJaxbElement().setUpdateFields(new BooleanDefaultTrue());
    }

    /** Word 2013 and later show the page as it was made, not as an older one would. */
    private static void settings(WordprocessingMLPackage word) throws InvalidFormatException {
        CTSettings settings = WML.createCTSettings();
        settings.setEvenAndOddHeaders(new BooleanDefaultTrue());
        CTCompat compatibility = Context.getWmlObjectFactory().createCTCompat();
        CTCompatSetting mode = WML.createCTCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
        compatibility.getCompatSetting().add(mode);
        settings.setCompat(compatibility);
        DocumentSettingsPart part = new DocumentSettingsPart();
        part.setJaxbElement(settings);
        word.getMainDocumentPart().addTargetPart(part);
    }
}
