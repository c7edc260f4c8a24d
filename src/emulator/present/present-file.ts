import type { Json } from '../wire/json.ts';
import type { FileRecord } from '../world/file.ts';

/** `file` as files.info and messages of our own workspace show it. */
export function presentFile(file: FileRecord): Json {
  const address = `https://files.slack.com/files-pri/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    user: file.user,
    mode: 'hosted',
    editable: false,
    is_external: false,
    is_public: false,
    size: file.size,
    permalink: `https://files.slack.com/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    url_private: address,
    url_private_download: `${address}?download=1`,
    channels: [file.channel],
    file_access: 'visible',
  };
}

/** `file` as an event from a shared channel shows it: the app must ask files.info for the rest. */
export function withheldFile(file: FileRecord): Json {
  return {
    id: file.id,
    created: 0,
    timestamp: 0,
    mode: 'file_access',
    file_access: 'check_file_info',
    user: '',
  };
}
