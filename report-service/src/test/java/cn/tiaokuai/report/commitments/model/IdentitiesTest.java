package cn.tiaokuai.report.commitments.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.commitments.model.Identities.Known;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final Known ROADS = new Known(UUID.randomUUID(), "新改建农村公路45公里");
    private static final Known BRIDGES = new Known(UUID.randomUUID(), "改造农村公路危桥12座，9月底前完工");

    private static List<Optional<UUID>> kept(String... texts) {
        return Identities.kept(List.of(texts), List.of(ROADS, BRIDGES));
    }

    @Test
    void an_unchanged_promise_keeps_its_identity_wherever_it_stands() {
        assertThat(kept(BRIDGES.text(), ROADS.text()))
                .containsExactly(Optional.of(BRIDGES.id()), Optional.of(ROADS.id()));
    }

    @Test
    void a_promise_with_another_figure_or_deadline_keeps_it_too() {
        assertThat(kept("新改建农村公路50公里", "改造农村公路危桥10座，10月底前完工"))
                .containsExactly(Optional.of(ROADS.id()), Optional.of(BRIDGES.id()));
    }

    @Test
    void another_deed_is_another_promise() {
        assertThat(kept("建成智慧交通指挥中心", "新改建农村公路服务站3个")).containsOnly(Optional.empty());
    }

    @Test
    void no_identity_is_given_twice_and_the_unchanged_text_has_it() {
        assertThat(kept("新改建农村公路46公里", ROADS.text())).containsExactly(Optional.empty(), Optional.of(ROADS.id()));
    }
}
