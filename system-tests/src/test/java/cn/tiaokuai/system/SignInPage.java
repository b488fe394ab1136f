package cn.tiaokuai.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keycloak's page for signing in, as a browser without scripts uses it. */
record SignInPage(HttpClient http, String action, String cookies) {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*login-actions/authenticate[^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("action=\"([^\"]*login-actions/required-action[^\"]*)\"");
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** Opens it for the client of the page. */
    static SignInPage of(String realm) {
        String front = TestedSystem.get().address().front();
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> page = send(
                http,
                HttpRequest.newBuilder(URI.create(front + "/auth/realms/" + realm
                        + "/protocol/openid-connect/auth?client_id=tiaokuai-web&response_type=code&scope=openid"
                        + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri="
                        + encoded(KeycloakAdmin.get().pageOf(realm) + "/signed-in"))));
        Matcher form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new Unexpected("no form to sign in with: " + page.statusCode() + " " + page.body());
        }
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new SignInPage(http, form.group(1).replace("&amp;", "&"), cookies);
    }

    /** Where the browser is sent when a sample account has given its password. */
    String submit(String username) {
        return location(post(action, "username=" + encoded(username) + "&password=Tiaokuai-2026"));
    }

    /** Where the browser is sent when a new account has given its temporary password and chosen one of its own. */
    String start(String username, String temporary, String chosen) {
        String asks = location(post(action, "username=" + encoded(username) + "&password=" + encoded(temporary)));
        HttpResponse<String> page =
                send(http, HttpRequest.newBuilder(URI.create(asks)).header("Cookie", cookies));
        Matcher form = CHOICE.matcher(page.body());
        if (!form.find()) {
            throw new Unexpected("no form to choose a password with: " + asks + " " + page.body());
        }
        String password = encoded(chosen);
        return location(post(
                form.group(1).replace("&amp;", "&"), "password-new=" + password + "&password-confirm=" + password));
    }

    private HttpResponse<String> post(String where, String fields) {
        return send(
                http,
                HttpRequest.newBuilder(URI.create(where))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere");
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from the page for signing in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
