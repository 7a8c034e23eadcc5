//! Work on many items at once, results in the order of the items.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::Outcome;

/// Runs `work` on every item, on two threads, and gives the results in the order of the items.
///
/// # Errors
/// The first error.
pub fn parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Outcome<R> + Sync) -> Outcome<Vec<R>> {
    parallel_on(2, items, work)
}

/// The same on that many threads, for work that mostly waits.
///
/// # Errors
/// The first error.
pub fn parallel_on<T: Sync, R: Send>(
    threads: usize,
    items: &[T],
    work: impl Fn(&T) -> Outcome<R> + Sync,
) -> Outcome<Vec<R>> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<Option<Outcome<R>>>> = Mutex::new(items.iter().map(|_| None).collect());
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((at, item)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    items.get(at).map(|item| (at, item))
                } {
                    let result = work(item);
                    results.lock().expect("no thread panics with the lock")[at] = Some(result);
                }
            });
        }
    });
    let results = results.into_inner().expect("no thread panics with the lock");
    results
        .into_iter()
        .map(|result| result.unwrap_or_else(|| Err("a thread died".to_owned())))
        .collect()
}
