package cn.tiaokuai.metrics.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook. Formulas are read as what they last gave, and none is ever written. */
final class SpreadsheetFile implements FileFormat {

    /** A spreadsheet shows fifteen digits; what it stores beyond them is noise of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Words of a number's format that say nothing about the number: quoted, or one character behind a backslash. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
    private static final String REFUSED_FILL = "FFC7CE";

    private final long inflated;

    SpreadsheetFile(long inflated) {
        this.inflated = inflated;
    }

    @Override
    public Sheet read(byte[] file, int most) throws IOException, Unreadable {
        requireBounded(file);
        List<String> header = List.of();
        List<Sheet.Line> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), OPTIONS);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = row.stream().map(SpreadsheetFile::text).toList();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = cells;
                } else {
                    lines.add(new Sheet.Line(row.getRowNum(), cells));
                }
                if (lines.size() > most) {
                    throw Unreadable.tooLong(most);
                }
            }
        } catch (IOException | RuntimeException e) {
            // A broken workbook breaks its reader wherever it is broken.
            Unreadable unreadable = new Unreadable("不是合法的 Excel 工作簿（.xlsx）");
            unreadable.addSuppressed(e);
            throw unreadable;
        }
        return Sheet.of(header, lines);
    }

    @Override
    public void annotate(Sheet sheet, List<Sheet.Note> notes, OutputStream to) throws IOException {
        try (Workbook workbook = new Workbook(to, "Tiaokuai", "1.0")) {
            Worksheet page = workbook.newWorksheet("导入结果");
            int width = sheet.header().size();
            for (int column = 0; column < width; column++) {
                page.value(0, column, sheet.header().get(column));
            }
            page.value(0, width, Sheet.OUTCOME);
            page.value(0, width + 1, Sheet.MESSAGE);
            page.range(0, 0, 0, width + 1).style().bold().set();
            for (int i = 0; i < sheet.lines().size(); i++) {
                int row = i + 1;
                for (int column = 0; column < width; column++) {
                    page.value(row, column, sheet.lines().get(i).cell(column));
                }
                page.value(row, width, notes.get(i).outcome());
                page.value(row, width + 1, notes.get(i).message());
                if (notes.get(i).refused()) {
                    page.range(row, 0, row, width + 1)
                            .style()
                            .fillColor(REFUSED_FILL)
                            .set();
                }
            }
        }
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    /** A month that was typed as 2026-01 has become a date. */
    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> cell.asString();
            case FORMULA -> cell.getRawValue() == null ? "" : formula(cell);
            case BOOLEAN, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean date = format != null && format.indexOf('y') >= 0;
        if (date) {
            var day = cell.asDate();
            return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
        }
        return plain(cell.asNumber(), format);
    }

    private static String formula(Cell cell) {
        try {
            return plain(new BigDecimal(cell.getRawValue()), cell.getDataFormatString());
        } catch (NumberFormatException noNumber) {
            return cell.getRawValue();
        }
    }

    /** As it is seen: what is shown as 95 % is kept as 0.95, and is 95. */
    private static String plain(BigDecimal number, String format) {
        boolean percent =
                format != null && LITERAL.matcher(format).replaceAll("").indexOf('%') >= 0;
        BigDecimal seen = percent ? number.scaleByPowerOfTen(2) : number;
        return seen.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** A workbook is a zip, which may be small and unpack to more than there is memory for. */
    private void requireBounded(byte[] file) throws Unreadable {
        byte[] buffer = new byte[8192];
        long total = 0;
        // By its directory, as the reader finds its way: writers that stream leave sizes out of the entries themselves.
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(buffer); read > 0; read = unpacked.read(buffer)) {
                        total += read;
                        if (total > inflated) {
                            throw new Unreadable("展开后过大");
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            Unreadable unreadable = new Unreadable("不是合法的 Excel 工作簿（.xlsx）");
            unreadable.addSuppressed(e);
            throw unreadable;
        }
    }
}
