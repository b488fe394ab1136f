package cn.tiaokuai.review.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where messages may go. A client chooses the address and this service, which stands inside, calls it: so it must be a public one, or
 * in a network that the operator names. In local mode, this machine will do.
 */
@ApplicationScoped
class Receivers {

    private static final int LONGEST = 500;
    /** Not public, though Java has no name for them: this network, shared, for protocols, for tests, reserved; unique local, NAT64. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "fc00::/7",
                    "64:ff9b::/32",
                    "2002::/16")
            .map(Network::of)
            .toList();

    private final List<Network> ours;
    private final boolean local;

    @Inject
    Receivers(WebhookConfig config, @ConfigProperty(name = "tiaokuai.mode") String mode) {
        this(config.networks().orElse(List.of()), mode.equals("local"));
    }

    Receivers(List<String> networks, boolean local) {
        this.ours = networks.stream()
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Network::of)
                .toList();
        this.local = local;
    }

    /** Why nothing may be sent there; empty where it may. Asks a name server: what a name meant yesterday it need not mean today. */
    Optional<String> refusal(String url) {
        try {
            URI uri = new URI(url);
            if (url.length() > LONGEST
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null
                    || !("https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme())))) {
                return Optional.of("须为 https 地址，不超过 " + LONGEST + " 个字符，不含用户名和片段");
            }
            InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
            boolean open =
                    Arrays.stream(addresses).allMatch("http".equals(uri.getScheme()) ? this::isHere : this::isOpen);
            return open ? Optional.empty() : Optional.of("不得指向本机、内部网络或保留地址");
        } catch (URISyntaxException e) {
            return Optional.of("不是网址");
        } catch (UnknownHostException e) {
            return Optional.of("找不到主机");
        }
    }

    private boolean isHere(InetAddress address) {
        return local && address.isLoopbackAddress();
    }

    private boolean isOpen(InetAddress address) {
        return isHere(address) || ours.stream().anyMatch(network -> network.contains(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address six && six.isIPv4CompatibleAddress())
                || NOT_PUBLIC.stream().anyMatch(network -> network.contains(address)));
    }

    /** Addresses with the same beginning. */
    private record Network(InetAddress begin, int bits) {

        static Network of(String text) {
            String[] parts = text.split("/", 2);
            InetAddress begin = InetAddress.ofLiteral(parts[0]);
            return new Network(begin, parts.length == 1 ? begin.getAddress().length * 8 : Integer.parseInt(parts[1]));
        }

        boolean contains(InetAddress address) {
            byte[] ours = begin.getAddress();
            byte[] bytes = address.getAddress();
            return bytes.length == ours.length && start(bytes).equals(start(ours));
        }

        private BigInteger start(byte[] address) {
            return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
        }
    }
}
