package cn.tiaokuai.review.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go; addresses are written as numbers, so that no name server is asked. */
class ReceiversTest {

    private final Receivers outside = new Receivers(List.of(), false);

    @ParameterizedTest
    @ValueSource(strings = {"https://203.0.113.7/events", "https://203.0.113.7:8443/a?b=c", "https://[2001:db8::1]/"})
    void a_public_address_will_do(String url) {
        assertThat(outside.refusal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/latest/meta-data/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[64:ff9b::7f00:1]/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://localhost/"
            })
    void what_is_here_or_inside_or_reserved_is_refused(String url) {
        assertThat(outside.refusal(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/",
                "ftp://203.0.113.7/",
                "file:///etc/passwd",
                "https://user:word@203.0.113.7/",
                "https://203.0.113.7/#a",
                "https:///nowhere",
                "no address"
            })
    void what_is_no_plain_https_address_is_refused(String url) {
        assertThat(outside.refusal(url)).isPresent();
    }

    @Test
    void a_network_of_the_operator_is_open_and_its_neighbour_is_not() {
        Receivers inside = new Receivers(List.of("10.32.0.0/11", " fd12::/16 "), false);
        assertThat(inside.refusal("https://10.63.255.255/")).isEmpty();
        assertThat(inside.refusal("https://[fd12:3456::1]/")).isEmpty();
        assertThat(inside.refusal("https://10.64.0.0/")).isPresent();
        assertThat(inside.refusal("http://10.63.255.255/")).isPresent();
    }

    @Test
    void in_local_mode_this_machine_will_do_without_tls_and_no_other_will() {
        Receivers here = new Receivers(List.of(), true);
        assertThat(here.refusal("http://127.0.0.1:8099/events")).isEmpty();
        assertThat(here.refusal("http://203.0.113.7/")).isPresent();
        assertThat(here.refusal("https://10.1.2.3/")).isPresent();
    }
}
