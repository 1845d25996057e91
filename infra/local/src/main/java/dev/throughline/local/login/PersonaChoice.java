package dev.throughline.local.login;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The page on which one says who one is: a button for each persona, and no password, on this machine only. */
final class PersonaChoice {

    /** What the form sends as the password that nobody has. */
    static final String NO_PASSWORD = "none";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Who are you? – Throughline</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>Who are you?</h1>
            <p>This login knows the personas of the local stack and nobody else. Choose one; there is no password.</p>
            <ul>
            %s
            </ul>
            </main>
            </body>
            </html>
            """;

    private static final String BUTTON = """
            <li><form method="post" action="/login">
            <input type="hidden" name="%s" value="%s"><input type="hidden" name="password" value="%s">
            <button name="username" value="%s">%s</button> <span>%s</span></form></li>""";

    static final String STYLE = """
            :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
            main { max-width: 640px; margin: 48px auto; padding: 0 16px; }
            h1 { font-size: 24px; line-height: 32px; }
            ul { list-style: none; padding: 0; }
            li { margin: 8px 0; }
            button { font: inherit; min-width: 112px; padding: 8px 16px; }
            button:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
            """;

    private PersonaChoice() {}

    static ServerResponse page(ServerRequest request) {
        var csrf = (CsrfToken) requireNonNull(request.servletRequest().getAttribute(CsrfToken.class.getName()));
        String buttons = Persona.people().stream()
                .map(persona -> BUTTON.formatted(
                        csrf.getParameterName(), csrf.getToken(), NO_PASSWORD, persona, persona, what(persona)))
                .collect(Collectors.joining("\n"));
        return ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(PAGE.formatted(STYLE, buttons));
    }

    private static String what(Persona persona) {
        String portfolios =
                persona.portfolios().contains("*") ? "all portfolios" : String.join(", ", persona.portfolios());
        return String.join(", ", persona.roles()) + " in " + portfolios;
    }
}
