package cn.tiaokuai.metrics.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.platform.tables.CsvTable;
import cn.tiaokuai.platform.tables.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values, in UTF-8 or, as Chinese spreadsheets save them, in GB18030; written in UTF-8 with its mark. */
final class CsvFile implements FileFormat {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Override
    public Sheet read(byte[] file, int most) throws IOException, Unreadable {
        String text = text(file);
        List<String> header = List.of();
        List<Sheet.Line> lines = new ArrayList<>();
        // With its empty lines: people count them, too.
        try (CSVParser rows = CSVFormat.EXCEL.parse(new StringReader(text))) {
            for (CSVRecord row : rows) {
                List<String> cells = row.stream().map(SafeCell::read).toList();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = cells;
                } else {
                    lines.add(new Sheet.Line((int) row.getRecordNumber(), cells));
                }
                if (lines.size() > most) {
                    throw Unreadable.tooLong(most);
                }
            }
        } catch (UncheckedIOException | IOException e) {
            Unreadable unreadable = new Unreadable("不是合法的 CSV：引号没有成对");
            unreadable.addSuppressed(e);
            throw unreadable;
        }
        return Sheet.of(header, lines);
    }

    @Override
    public void annotate(Sheet sheet, List<Sheet.Note> notes, OutputStream to) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(to, UTF_8);
        writer.write(CsvTable.MARK);
        CSVPrinter rows = new CSVPrinter(writer, CSVFormat.EXCEL);
        rows.printRecord(Stream.concat(sheet.header().stream(), Stream.of(Sheet.OUTCOME, Sheet.MESSAGE))
                .map(SafeCell::of));
        for (int i = 0; i < sheet.lines().size(); i++) {
            Sheet.Line line = sheet.lines().get(i);
            Sheet.Note note = notes.get(i);
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < sheet.header().size(); column++) {
                cells.add(SafeCell.figure(line.cell(column)));
            }
            cells.add(note.outcome());
            cells.add(SafeCell.of(note.message()));
            rows.printRecord(cells);
        }
        rows.flush();
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, GB18030);
        }
        return !text.isEmpty() && text.charAt(0) == CsvTable.MARK ? text.substring(1) : text;
    }
}
