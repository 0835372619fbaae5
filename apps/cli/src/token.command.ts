import { AccessTokens, TokenInput } from '#identity';
import { validateInput } from '#validation';
import { readArguments, type Command } from './command.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run token -- add NAME     makes a token for somebody, who edits and reviews under this name
     npm run token -- remove NAME  takes it back at once
     npm run token -- list         names all there are`;

type TokenAction = (tokens: AccessTokens) => Promise<number>;

/** Gives tokens for writing to people by name, and takes them back. */
export const tokenCommand: Command = (args) => {
  const act = actionOf(readArguments({ args, options: {} }, USAGE).positionals);
  return Promise.resolve(({ app }) => act(app.get(AccessTokens)));
};

function actionOf([verb, name, ...rest]: string[]): TokenAction {
  if (verb === 'list' && name === undefined) return list;
  if ((verb !== 'add' && verb !== 'remove') || name === undefined || rest.length > 0)
    throw new UsageError(USAGE);
  const checked = validateInput(TokenInput, { name });
  if ('errors' in checked) throw new UsageError(checked.errors.map(({ message }) => message).join('\n'));
  return (tokens) => (verb === 'add' ? add : remove)(tokens, checked.value);
}

async function add(tokens: AccessTokens, input: TokenInput): Promise<number> {
  const token = await tokens.add(input);
  console.log(`Token of ${input.name} for writing, shown only this once:\n  ${token}`);
  return 0;
}

async function remove(tokens: AccessTokens, input: TokenInput): Promise<number> {
  const wasThere = await tokens.remove(input);
  console.log(
    wasThere ? `The token of ${input.name} was removed` : `There is no token of the name ${input.name}`,
  );
  return wasThere ? 0 : 1;
}

async function list(tokens: AccessTokens): Promise<number> {
  for (const { name, createdAt } of await tokens.list()) {
    console.log(`${createdAt.toISOString().slice(0, 10)}  ${name}`);
  }
  return 0;
}
