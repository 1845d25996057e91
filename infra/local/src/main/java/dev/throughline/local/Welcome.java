package dev.throughline.local;

import dev.throughline.local.stack.Ports;

/** What to try when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String to(Ports ports, double seconds) {
        return """

                Ready in %.1f s. Try this in another terminal:

                  # open a portfolio
                  curl -i %2$s/v1/portfolios -H "Authorization: Bearer $(./throughline token --as leader)" \\
                    -H 'Content-Type: application/json' \\
                    -d '{"id":"checkout","name":"Checkout","currency":"EUR","zone":"Europe/Berlin"}'

                  # propose a bet
                  curl -i %2$s/v1/bets -H "Authorization: Bearer $(./throughline token --as pm)" \\
                    -H 'Content-Type: application/json' \\
                    -d '{"id":"instant-checkout","portfolio":"checkout","title":"Instant checkout","customer":"returning shoppers",
                         "problem":"paying takes 90 seconds","benefit":"pay in one tap","innovationType":"ADJACENT",
                         "door":"TWO_WAY","critical":false,"origin":"CUSTOMER",
                         "signal":"2026-01-12 https://example.com/interview/7"}'

                  # see it on the roadmap
                  curl '%3$s/v1/roadmap?portfolio=checkout' -H "Authorization: Bearer $(./throughline token --as viewer)"

                This is for trying and developing, not for production. Ctrl-C or ./throughline down stops it; data is kept.""".formatted(seconds, ports.commandUrl(), ports.queryUrl());
    }
}
