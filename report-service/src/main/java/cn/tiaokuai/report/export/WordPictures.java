package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.export.Runs.WML;

import cn.tiaokuai.report.drafting.model.Block;
import org.docx4j.dml.CTBlip;
import org.docx4j.dml.CTBlipFillProperties;
import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.dml.CTNonVisualPictureProperties;
import org.docx4j.dml.CTPoint2D;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.CTPresetGeometry2D;
import org.docx4j.dml.CTRelativeRect;
import org.docx4j.dml.CTShapeProperties;
import org.docx4j.dml.CTStretchInfoProperties;
import org.docx4j.dml.CTTransform2D;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.GraphicData;
import org.docx4j.dml.STShapeType;
import org.docx4j.dml.picture.CTPictureNonVisual;
import org.docx4j.dml.picture.Pic;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.R;

/** Pictures in the text, at most as large as the text block. */
final class WordPictures {

    private static final long EMU_PER_TWIP = 635;
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /** Where the bytes of pictures go. */
    interface Store {

        /**
         * Keeps a picture, once.
         *
         * @param from where it is found again
         * @return the relationship by which the text names it
         */
        String keep(String digest, Pictures.Picture picture, Pictures from);
    }

    private final Store store;
    private long shown;

    WordPictures(Store store) {
        this.store = store;
    }

    /** The picture in the middle of a line; words in its place when it is not to be had. */
    P of(Block.Image image, Pictures from) {
        Pictures.Picture picture = from.find(image.digest()).orElse(null);
        Line line = Line.free().aligned(JcEnumeration.CENTER);
        if (picture == null) {
            return line.add(Runs.of(from.instead(image), Face.BODY)).done();
        }
        String relationship = store.keep(image.digest(), picture, from);
        R run = WML.createR();
        Drawing drawing = WML.createDrawing();
        drawing.getAnchorOrInline().add(inline(relationship, image, picture.size(image.width())));
        run.getContent().add(drawing);
        return line.add(run).done();
    }

    private Inline inline(String relationship, Block.Image image, Pictures.Size size) {
        shown++;
        CTPositiveSize2D extent = new CTPositiveSize2D();
        extent.setCx(size.width() * EMU_PER_TWIP);
        extent.setCy(size.height() * EMU_PER_TWIP);
        Inline inline = new Inline();
        inline.setExtent(extent);
        // Without these LibreOffice keeps a distance that moves a picture of full width out of the block.
        inline.setDistT(0L);
        inline.setDistB(0L);
        inline.setDistL(0L);
        inline.setDistR(0L);
        inline.setDocPr(properties(image));
        Graphic graphic = new Graphic();
        GraphicData data = new GraphicData();
        data.setUri(PICTURE);
        data.getAny().add(new org.docx4j.dml.picture.ObjectFactory().createPic(pic(relationship, image, extent)));
        graphic.setGraphicData(data);
        inline.setGraphic(graphic);
        return inline;
    }

    private CTNonVisualDrawingProps properties(Block.Image image) {
        CTNonVisualDrawingProps properties = new CTNonVisualDrawingProps();
        properties.setId(shown);
        properties.setName("图片" + shown);
        properties.setDescr(image.alt());
        return properties;
    }

    private Pic pic(String relationship, Block.Image image, CTPositiveSize2D extent) {
        Pic pic = new Pic();
        CTPictureNonVisual nonVisual = new CTPictureNonVisual();
        nonVisual.setCNvPr(properties(image));
        nonVisual.setCNvPicPr(new CTNonVisualPictureProperties());
        pic.setNvPicPr(nonVisual);
        CTBlip blip = new CTBlip();
        blip.setEmbed(relationship);
        CTBlipFillProperties fill = new CTBlipFillProperties();
        fill.setBlip(blip);
        CTStretchInfoProperties stretch = new CTStretchInfoProperties();
        stretch.setFillRect(new CTRelativeRect());
        fill.setStretch(stretch);
        pic.setBlipFill(fill);
        CTTransform2D place = new CTTransform2D();
        place.setOff(new CTPoint2D());
        place.setExt(extent);
        CTPresetGeometry2D rectangle = new CTPresetGeometry2D();
        rectangle.setPrst(STShapeType.RECT);
        CTShapeProperties shape = new CTShapeProperties();
        shape.setXfrm(place);
        shape.setPrstGeom(rectangle);
        pic.setSpPr(shape);
        return pic;
    }
}
