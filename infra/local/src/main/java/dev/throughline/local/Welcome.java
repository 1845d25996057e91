package dev.throughline.local;

import dev.throughline.local.stack.Ports;

/** What to try when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String to(Ports ports, double seconds) {
        return """

                Ready in %.1f s. Try this in another terminal:

                  # open a portfolio
                  curl -i %2$s/v1/portfolios/checkout -H "Authorization: Bearer $(./throughline token --as leader)" \\
                    -H 'Content-Type: application/json' \\
                    -d '{"name": "Checkout", "currency": "EUR", "zone": "Europe/Berlin"}'

                  # propose a bet
                  curl -i %2$s/v1/bets/pay-in-one-tap -H "Authorization: Bearer $(./throughline token --as pm)" \\
                    -H 'Content-Type: application/json' \\
                    -d '{"portfolio": "checkout", "title": "Pay in one tap", "customer": "Returning shoppers",
                         "problem": "Paying takes ninety seconds", "benefit": "Paying takes one tap",
                         "innovationType": "ADJACENT", "door": "TWO_WAY", "origin": "CUSTOMER",
                         "signal": {"date": "2026-01-12", "source": "https://example.com/interview/7"}}'

                  # see it on the roadmap
                  curl '%3$s/v1/roadmap?portfolio=checkout' -H "Authorization: Bearer $(./throughline token --as viewer)"

                This is for trying and developing, not for production. Ctrl-C or ./throughline down stops it; data is kept.""".formatted(seconds, ports.commandUrl(), ports.queryUrl());
    }
}
