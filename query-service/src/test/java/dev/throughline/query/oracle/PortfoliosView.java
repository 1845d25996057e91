package dev.throughline.query.oracle;

/** All portfolios, by id. */
final class PortfoliosView implements View {
    @Override
    public String operation() {
        return "portfolios";
    }

    @Override
    public Question question(Asked of) {
        return Question.of();
    }

    @Override
    public Object answer(Question question, Past past) {
        return past.seenOf("portfolio").stream()
                .map(history -> PortfolioView.portfolio(history, past))
                .toList();
    }
}
