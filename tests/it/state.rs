//! The reader's choices: what each action leads to, and what stands out for it.

use std::rc::Rc;

use trilateral::state::{Action, Emphasis, Filter, Order, Selection, UiState, highlight, members, sequence};
use trilateral::statement::{Status, Tone};
use trilateral::time::Date;
use yew::Reducible;

use crate::fixture;

use Selection::{Actor, Pair, Sentence, Statement, Time};

/// The state after some actions.
fn after(actions: &[Action]) -> Rc<UiState> {
    actions.iter().fold(Rc::new(UiState::default()), |state, action| state.reduce(action.clone()))
}

fn select(selection: Selection) -> Action {
    Action::Select(selection)
}

#[test]
fn stepping_back() {
    let rows: &[(&[Action], Selection)] = &[
        (&[select(Statement(3))], Statement(3)),
        (&[select(Statement(3)), Action::StepBack], Selection::None),
        (&[select(Actor(1)), Action::StepBack], Selection::None),
        // A statement opened from a list leads back to the list, and on from there.
        (&[select(Actor(1)), select(Statement(3)), Action::StepBack], Actor(1)),
        (&[select(Actor(1)), select(Statement(3)), select(Statement(4)), Action::StepBack], Actor(1)),
        (&[select(Actor(1)), select(Statement(3)), Action::StepBack, Action::StepBack], Selection::None),
        (&[select(Actor(1)), select(Pair(0, 2)), Action::StepBack], Selection::None),
        (&[select(Statement(3)), select(Statement(4)), Action::StepBack], Selection::None),
    ];
    for (actions, expected) in rows {
        assert_eq!(after(actions).selection, *expected, "{actions:?}");
    }
}

#[test]
fn the_filter_is_left_last() {
    let filter = Filter { tone: Some(Tone::Mixed), ..Filter::default() };
    let state = after(&[Action::Filter(filter.clone()), select(Time(0)), Action::StepBack]);
    assert_eq!((state.selection, &state.filter), (Selection::None, &filter));
    assert!(!state.is_at_rest());
    assert!(state.reduce(Action::StepBack).is_at_rest());
}

#[test]
fn the_story_grows_and_is_left_first() {
    let analysis = fixture::editorial();
    let told = [Action::Tell(true), select(Statement(3))];
    let state = after(&told);
    let look = highlight(&analysis, &state);
    let emphasis = [2, 3, 4].map(|id| look.statement(id));
    assert_eq!(emphasis, [Emphasis::Plain, Emphasis::Lit, Emphasis::Faded]);
    assert_eq!((look.count(), look.is_lit(), look.leaves_out(3), look.leaves_out(4)), (4, false, false, true));
    assert!(!state.clone().reduce(select(Actor(0))).telling, "another look ends it");
    let left = state.reduce(Action::StepBack);
    assert_eq!((left.telling, left.selection), (false, Statement(3)));
}

#[test]
fn as_it_happened() {
    let analysis = fixture::editorial();
    let all = Filter::default().asked(&analysis);
    let days = |order| -> Vec<Option<i64>> {
        let day = |id: usize| analysis.statements[id].time.and_then(|t| analysis.times[t].earliest).map(Date::days);
        sequence(&analysis, order, &all).into_iter().map(day).collect()
    };
    let happened = days(Order::Happened);
    let dated = happened.iter().take_while(|d| d.is_some()).count();
    assert!(dated > 5 && happened[..dated].is_sorted() && happened[dated..].iter().all(Option::is_none));
    assert_eq!(sequence(&analysis, Order::Told, &all), (0..analysis.statements.len()).collect::<Vec<_>>());
}

#[test]
fn nothing_new_is_the_same_state() {
    let state = after(&[select(Statement(3))]);
    for action in [select(Statement(3)), Action::Preview(Selection::None), Action::Filter(Filter::default())] {
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(action)));
    }
}

#[test]
fn what_stands_out() {
    let analysis = fixture::editorial();
    let actor = |id: &str| analysis.actors.iter().position(|a| a.id == id).unwrap();
    let (prk, chn, kim, usa) = (actor("PRK"), actor("CHN"), actor("kim"), actor("USA"));
    let look = |actions: &[Action]| highlight(&analysis, &after(actions));

    let rest = look(&[]);
    assert_eq!((rest.count(), rest.statement(0), rest.actor(prk)), (35, Emphasis::Plain, Emphasis::Plain));

    let threat = analysis.statements.iter().position(|s| s.label == "would counter any aggression").unwrap();
    let one = look(&[select(Statement(threat))]);
    assert_eq!(one.count(), 1);
    assert_eq!((one.statement(threat), one.statement(0)), (Emphasis::Lit, Emphasis::Faded));
    // Those who take part are lit, and the states they belong to.
    assert_eq!([kim, prk, usa, chn].map(|a| one.actor(a) == Emphasis::Lit), [true, true, true, false]);
    assert_eq!(one.sentence(analysis.statements[threat].sentence), Emphasis::Lit);

    let pair = look(&[select(Pair(chn, prk))]);
    assert_eq!(pair.count(), members(&analysis, Pair(prk, chn)).len());
    assert_eq!(look(&[select(Actor(usa))]).count(), 1);
    assert_eq!(look(&[select(Time(0))]).count(), 2);
    assert_eq!(look(&[select(Sentence(analysis.statements[threat].sentence))]).count(), 1);
}

#[test]
fn filter_and_selection_go_together() {
    let analysis = fixture::editorial();
    let hedged = Filter { status: Some(Status::Hedged), ..Filter::default() };
    let look = |actions: &[Action]| highlight(&analysis, &after(actions));
    let chn = analysis.actors.iter().position(|a| a.id == "CHN").unwrap();

    let filtered = look(&[Action::Filter(hedged.clone())]);
    assert_eq!(filtered.count(), 11);
    let asserted = analysis.statements.iter().position(|s| s.status == Status::Asserted).unwrap();
    assert_eq!(filtered.statement(asserted), Emphasis::Faded);
    // A list holds only what is asked for; a statement selected by itself is shown all the same.
    let both = look(&[Action::Filter(hedged.clone()), select(Actor(chn))]);
    assert!(both.count() < members(&analysis, Actor(chn)).len());
    assert_eq!(look(&[Action::Filter(hedged), select(Statement(asserted))]).statement(asserted), Emphasis::Lit);
}

#[test]
fn words_and_days_narrow_down_and_every_part_can_be_widened() {
    let analysis = fixture::editorial();
    let asked = |filter: &Filter| filter.asked(&analysis).len();
    let days = |from: &str, to: &str| Date::parse(from).zip(Date::parse(to)).map(|(a, b)| (a.days(), b.days()));
    let rows = [
        (Filter { search: " China ".into(), ..Filter::default() }, 8),
        (Filter { search: "no such words".into(), ..Filter::default() }, 0),
        // In their labels, their sentences and their parties alike.
        (Filter { search: "treaty".into(), ..Filter::default() }, 3),
        (Filter { days: days("2025-01-01", "2025-12-31"), ..Filter::default() }, 4),
        (Filter { days: days("2024-10-31", "2025-04-26"), ..Filter::default() }, 4),
        (Filter { days: days("2025-04-26", "2025-04-26"), tone: Some(Tone::Conflictual), ..Filter::default() }, 0),
    ];
    for (filter, expected) in rows {
        assert_eq!(asked(&filter), expected, "{filter:?}");
        assert!(filter.wider().iter().all(|(_, wider)| asked(wider) > asked(&filter)), "{filter:?}");
    }
    let every = Filter {
        search: "x".into(),
        pair: Some((0, 1)),
        tone: Some(Tone::Mixed),
        status: Some(Status::Denied),
        days: days("2025-04-26", "2025-04-26"),
    };
    let names: Vec<_> = every.wider().iter().map(|(name, _)| name.0).collect();
    assert_eq!(names, ["any words", "any pair", "any tone", "any status", "any date"]);
    let both = Filter { search: "x".into(), tone: Some(Tone::Mixed), ..Filter::default() };
    assert_eq!(both.wider().iter().map(|(name, _)| name.0).collect::<Vec<_>>(), ["any words", "any tone"]);
}

#[test]
fn a_preview_gives_way_to_a_selection() {
    let analysis = fixture::editorial();
    let look = |actions: &[Action]| highlight(&analysis, &after(actions));
    let on = Action::Preview(Statement(2));
    assert_eq!(look(std::slice::from_ref(&on)).statement(2), Emphasis::Lit);
    assert_eq!(look(&[on, select(Statement(5))]).statement(2), Emphasis::Faded);
}
