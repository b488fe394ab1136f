package cn.tiaokuai.report.issuance.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentNumberTest {

    @Test
    void a_document_number_has_the_full_year_and_no_padding() {
        assertThat(new DocumentNumber("临交", 2026, 3)).hasToString("临交〔2026〕3号");
    }
}
